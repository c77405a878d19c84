package org.safeconduct.commands;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safeconduct.crisis.HeadcountLedger;
import org.safeconduct.crisis.HeadcountLedger.Verified;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.AuditProof;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.Duty;
import org.safeconduct.profiles.retention.Retention;
import org.safeconduct.profiles.retention.StatementCheck;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `./safeconduct audit verify`.
@Command(
    name = "audit",
    description = "Looks after the audit trail.",
    mixinStandardHelpOptions = true)
final class AuditCommand {
  private static final Actor AUDITOR = new Actor.SystemJob("audit", Set.of(Duty.READ_AUDIT));

  @Command(
      name = "verify",
      description =
          "Recomputes the hash chains of the audit trail, of every headcount and of what the purge"
              + " deleted. Exit code 1 and the place, if one is broken.",
      mixinStandardHelpOptions = true)
  int verify(
      @Option(names = "--data", description = "Data folder.") @Nullable Path data,
      @Option(
              names = "--root",
              paramLabel = "FILE|HEX",
              description = "A root that was kept elsewhere, or a file of them: the chain must go"
                  + " through each.")
          @Nullable
          List<String> roots,
      @Mixin ExitCodes ended) {
    var held = HeldRoots.of(roots == null ? List.of() : roots);
    try (var context = Launch.forOneCommand(data)) {
      boolean intact = context
          .getBean(CurrentUser.class)
          .callAs(AUDITOR, () -> isIntact(context) & fit(context, held));
      System.out.println(
          intact ? "Everything is as it was sealed." : "Something was tampered with; see above.");
      return intact ? 0 : 1;
    }
  }

  private static boolean fit(ApplicationContext context, List<AuditProof.Held> held) {
    var compared = context.getBean(AuditProof.class).compare(held);
    compared.forEach(it -> System.out.printf(
        "Root %s: %s%n",
        it.held().hex(),
        it.fits()
            ? "the chain went through it at entry " + it.number()
            : "NOT in the chain: entries up to it were changed, or taken away"));
    return compared.stream().allMatch(AuditProof.Compared::fits);
  }

  private static boolean isIntact(ApplicationContext context) {
    boolean trail = tell(context.getBean(AuditProof.class).verify());
    boolean purges = tell(context.getBean(Retention.class).verify());
    var headcounts = context.getBean(HeadcountLedger.class).verify();
    long broken = headcounts.stream().filter(it -> !tell(it)).count();
    return trail && purges && broken == 0;
  }

  private static boolean tell(AuditProof.Verdict verdict) {
    return switch (verdict) {
      case AuditProof.Verdict.Intact it -> {
        System.out.printf("Audit trail: intact, %,d entries, root %s%n", it.entries(), it.root());
        yield true;
      }
      case AuditProof.Verdict.Broken it -> {
        System.out.printf("Audit trail: BROKEN at entry %d: %s%n", it.entry(), it.what());
        yield false;
      }
    };
  }

  private static boolean tell(StatementCheck purges) {
    System.out.printf(
        "Statements of the purge: %s%n",
        purges.broken() == null ? "intact, " + purges.statements() : "BROKEN: " + purges.broken());
    return purges.broken() == null;
  }

  private static boolean tell(Verified found) {
    if (found.intact())
      System.out.printf(
          "Headcount %s: intact, %,d members, %,d answers%n",
          found.headcount(), found.members(), found.answers());
    else System.out.printf("Headcount %s: BROKEN: %s%n", found.headcount(), found.broken());
    return found.intact();
  }
}
