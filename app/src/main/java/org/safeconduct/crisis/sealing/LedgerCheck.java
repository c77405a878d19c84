package org.safeconduct.crisis.sealing;

import static java.util.stream.Collectors.groupingBy;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.safeconduct.crisis.HeadcountRecord;
import org.safeconduct.crisis.answers.Verdict;
import org.safeconduct.crisis.sealing.Ledger.Entry;
import org.safeconduct.crisis.sealing.Ledger.Heard;
import org.safeconduct.people.PersonId;

/// Recomputes the hashes of a ledger from what it says, link by link.
public final class LedgerCheck {
  private LedgerCheck() {}

  /// Where the record differs from its hashes first; null if nowhere.
  public static @Nullable String broken(Ledger ledger) {
    var about = ledger.answers().stream().collect(groupingBy(it -> it.answer().person()));
    for (var entry : ledger.members()) {
      var found = broken(ledger, entry, about);
      if (found != null) return found;
    }
    if (!snapshot(ledger).equals(ledger.snapshot()))
      return "the population is not the one that was frozen at the opening";
    var closing = ledger.headcount().closing();
    var seal = ledger.seal();
    if (closing != null && seal != null && !Chain.hex(seal(ledger, closing)).equals(seal))
      return "the record is not the one that was sealed at the closing";
    return null;
  }

  private static @Nullable String broken(
      Ledger ledger, Entry entry, Map<PersonId, List<Heard>> about) {
    var member = entry.row().member();
    var link = Chain.frozen(member);
    if (!Chain.hex(link).equals(entry.frozen()))
      return "member " + member.person() + " was changed after the opening";
    var heard = about.getOrDefault(member.person(), List.of());
    for (var it : heard) {
      link = Chain.answer(link, ledger.headcount().id(), it.answer());
      if (!Chain.hex(link).equals(it.hash()))
        return "answer " + it.answer().number()
            + " or one before it about the same person was changed";
    }
    if (!Chain.hex(link).equals(entry.end()))
      return "an answer about member " + member.person() + " is missing";
    var verdict = Verdict.on(heard.stream().map(Heard::answer).toList());
    return stands(entry, verdict)
        ? null
        : "member " + member.person() + " does not stand as the answers say";
  }

  private static boolean stands(Entry entry, Verdict verdict) {
    var standing = entry.row().standing();
    return standing.status() == verdict.status()
        && Objects.equals(standing.holding(), verdict.holding())
        && Objects.equals(standing.against(), verdict.against());
  }

  /// Of those who were there from the beginning.
  private static String snapshot(Ledger ledger) {
    var opened = ledger.headcount().opening().at();
    var frozen = ledger.members().stream()
        .filter(it -> it.row().member().added().at().equals(opened))
        .map(it -> HexFormat.of().parseHex(it.frozen()))
        .toList();
    return Chain.hex(Chain.snapshot(ledger.headcount(), frozen));
  }

  private static byte[] seal(Ledger ledger, HeadcountRecord.Closing closing) {
    var ends = ledger.members().stream()
        .map(it -> Chain.end(it.row(), HexFormat.of().parseHex(it.end())))
        .toList();
    var snapshot = HexFormat.of().parseHex(ledger.snapshot());
    return ledger.hashes().form() == 1
        ? Chain.sealWithoutProceedings(snapshot, ends, closing)
        : Chain.seal(snapshot, ends, ledger.proceedings(), closing);
  }
}
