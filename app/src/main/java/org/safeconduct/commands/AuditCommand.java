package org.safeconduct.commands;

import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safeconduct.crisis.HeadcountLedger;
import org.safeconduct.crisis.HeadcountLedger.Verified;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.AuditProof;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.Duty;
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
          "Recomputes the hash chains of the audit trail and of every headcount. Exit code 1 and the"
              + " place, if one is broken.",
      mixinStandardHelpOptions = true)
  int verify(
      @Option(names = "--data", description = "Data folder.") @Nullable Path data,
      @Mixin ExitCodes ended) {
    try (var context = Launch.forOneCommand(data)) {
      boolean intact = context.getBean(CurrentUser.class).callAs(AUDITOR, () -> isIntact(context));
      System.out.println(
          intact ? "Everything is as it was sealed." : "Something was tampered with; see above.");
      return intact ? 0 : 1;
    }
  }

  private static boolean isIntact(ApplicationContext context) {
    boolean trail = tell(context.getBean(AuditProof.class).verify());
    var headcounts = context.getBean(HeadcountLedger.class).verify();
    long broken = headcounts.stream().filter(it -> !tell(it)).count();
    return trail && broken == 0;
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

  private static boolean tell(Verified found) {
    if (found.intact())
      System.out.printf(
          "Headcount %s: intact, %,d members, %,d answers%n",
          found.headcount(), found.members(), found.answers());
    else System.out.printf("Headcount %s: BROKEN: %s%n", found.headcount(), found.broken());
    return found.intact();
  }
}
