package org.safeconduct.governance.liaison;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A counterpart with everything that is written down about it.
///
/// @param log the newest first
public record CounterpartFile(
    Counterpart counterpart, List<Contact> contacts, List<Agreement> agreements, List<Entry> log) {
  public CounterpartFile {
    contacts = List.copyOf(contacts);
    agreements = List.copyOf(agreements);
    log = List.copyOf(log);
  }

  /// A person over there. At least one of telephone, mail and other channel is there.
  ///
  /// @param closedAt since when it no longer holds; null while it does
  public record Contact(
      UUID id,
      String name,
      String function,
      String phone,
      String email,
      String channel,
      @Nullable Instant closedAt) {
    Contact withPhone(String number) {
      return new Contact(id, name, function, number, email, channel, closedAt);
    }
  }

  /// What was agreed.
  public record Agreement(
      UUID id,
      String title,
      String reference,
      @Nullable LocalDate signedOn,
      @Nullable LocalDate endsOn) {
    /// Whether it is over.
    public boolean isOver(LocalDate today) {
      return endsOn != null && endsOn.isBefore(today);
    }
  }

  /// One spoke.
  ///
  /// @param nextDue when one is to speak again; null for as often as usual
  public record Entry(
      int number,
      LocalDate heldOn,
      LogChannel channel,
      String withWhom,
      String words,
      @Nullable LocalDate nextDue,
      String by) {}
}
