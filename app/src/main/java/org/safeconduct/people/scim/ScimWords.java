package org.safeconduct.people.scim;

import de.captaingoldfish.scim.sdk.common.constants.ScimType;
import de.captaingoldfish.scim.sdk.common.exceptions.BadRequestException;
import de.captaingoldfish.scim.sdk.common.exceptions.ConflictException;
import de.captaingoldfish.scim.sdk.common.exceptions.PreconditionFailedException;
import de.captaingoldfish.scim.sdk.common.exceptions.ScimException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.safeconduct.people.files.FileOutcome;
import org.safeconduct.people.files.Wrong;
import org.safeconduct.people.units.UnitOutcome;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// Says a refusal as RFC 7644, 3.12 has it: a status, a `scimType`, and what to do in words.
@Component
class ScimWords {
  private static final Set<String> TAKEN = Set.of("number-taken", "unit-taken");

  private final MessageSource words;

  ScimWords(MessageSource words) {
    this.words = words;
  }

  /// The words of a message in the language of the request.
  String say(String key, Object... arguments) {
    return words.getMessage(key, arguments, LocaleContextHolder.getLocale());
  }

  /// A value that cannot be used.
  BadRequestException unusable(String attribute, String key, Object... arguments) {
    var detail = attribute + ": " + say(key, arguments);
    return new BadRequestException(detail, ScimType.RFC7644.INVALID_VALUE);
  }

  /// A value that somebody else has.
  ConflictException taken(String attribute, String key) {
    return new ConflictException(attribute + ": " + say(key), ScimType.RFC7644.UNIQUENESS);
  }

  /// The version that was stored.
  ///
  /// @throws ScimException if nothing was
  int stored(FileOutcome outcome) {
    return switch (outcome) {
      case FileOutcome.Done done -> done.version();
      case FileOutcome.Refused it -> throw refusal(it.wrongs());
      case FileOutcome.ChangedMeanwhile _ ->
        throw new PreconditionFailedException(say("people.wrong.meanwhile"));
    };
  }

  /// Passes if a unit was stored.
  ///
  /// @throws ScimException if not
  void stored(UnitOutcome outcome) {
    switch (outcome) {
      case UnitOutcome.Done _ -> {}
      case UnitOutcome.Refused it -> throw refusal(List.of(new Wrong("displayName", it.code())));
      case UnitOutcome.ChangedMeanwhile _ ->
        throw new PreconditionFailedException(say("people.wrong.meanwhile"));
    }
  }

  private ScimException refusal(List<Wrong> wrongs) {
    var detail = wrongs.stream()
        .map(it -> it.field() + ": " + say("people.wrong." + it.code()))
        .collect(Collectors.joining("; "));
    return wrongs.stream().allMatch(it -> TAKEN.contains(it.code()))
        ? new ConflictException(detail, ScimType.RFC7644.UNIQUENESS)
        : new BadRequestException(detail, ScimType.RFC7644.INVALID_VALUE);
  }
}
