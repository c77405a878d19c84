package org.safeconduct.people.files;

import static org.safeconduct.platform.Duty.EDIT_PEOPLE;
import static org.safeconduct.platform.Duty.OWN_PROFILE;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.safeconduct.people.Channel;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.AuditTrail;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.NotFound;
import org.safeconduct.platform.Permissions;
import org.safeconduct.platform.Sha256;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Codes that prove an address: whoever gets one there and types it in owns the address. This room
/// makes and checks them; a room above sends them. Only the hash of a code is kept.
@Service
public class ChannelCodes {
  /// How long a code can come back.
  public static final Duration VALID = Duration.ofMinutes(30);

  private static final int MOST_ATTEMPTS = 5;
  private static final int CODES = 1_000_000;

  private final Permissions permissions;
  private final PersonChannels personChannels;
  private final JdbcChannels channels;
  private final CurrentUser currentUser;
  private final AuditTrail audit;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  ChannelCodes(
      Permissions permissions,
      PersonChannels personChannels,
      JdbcChannels channels,
      CurrentUser currentUser,
      AuditTrail audit,
      Clock clock) {
    this.permissions = permissions;
    this.personChannels = personChannels;
    this.channels = channels;
    this.currentUser = currentUser;
    this.audit = audit;
    this.clock = clock;
  }

  /// A code on its way.
  ///
  /// @param code six digits; to be sent there and shown nowhere else
  public record Issued(KnownChannel channel, String code) {}

  /// Makes a code for an address of a person whose file the actor may change; an earlier one stops
  /// working.
  ///
  /// @throws NotFound if there is no such e-mail address
  @Transactional
  public Issued issue(PersonId id, UUID channel) {
    permissions.requireAny(EDIT_PEOPLE, OWN_PROFILE);
    var known = personChannels.get(id, channel);
    if (known.channel().kind() != Channel.Kind.EMAIL) throw new NotFound("e-mail address", channel);
    var code = "%06d".formatted(random.nextInt(CODES));
    channels.keepCode(channel, hash(channel, code), clock.instant().plus(VALID));
    audit.record("people.code-issued", id.toString(), Map.of("channel", channel.toString()));
    return new Issued(known, code);
  }

  /// Takes a code that came back. After five wrong ones, or half an hour, none is right any more.
  ///
  /// @param typed as somebody typed it
  @Transactional
  public FileOutcome confirm(PersonId id, int version, UUID channel, String typed) {
    permissions.requireAny(EDIT_PEOPLE, OWN_PROFILE);
    var known = personChannels.get(id, channel);
    var code = channels.tryCode(channel);
    if (code.isEmpty()
        || code.get().attempts() > MOST_ATTEMPTS
        || !clock.instant().isBefore(code.get().expires()))
      return FileOutcome.Refused.of("code", "code-over");
    if (!MessageDigest.isEqual(code.get().hash(), hash(channel, typed.replaceAll("\\s", ""))))
      return FileOutcome.Refused.of("code", "code-wrong");
    return personChannels.change(id, version, () -> {
      channels.dropCode(channel);
      channels.verified(known.id(), KnownChannel.How.CODE, currentUser.name(), clock.instant());
    });
  }

  private static byte[] hash(UUID channel, String code) {
    return Sha256.of(channel + " " + code);
  }
}
