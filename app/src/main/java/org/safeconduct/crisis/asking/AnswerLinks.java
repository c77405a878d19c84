package org.safeconduct.crisis.asking;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.crisis.HeadcountId;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.LinkDoor;
import org.safeconduct.platform.LinkKeys.LinkKey;
import org.springframework.stereotype.Component;

/// Makes and checks personal answer links. Whoever has the link may answer: it needs no
/// sign-in, so it cannot be guessed or changed.
///
/// A token is 53 bytes in base64url (RFC 4648, 5): the key's number, the headcount, the
/// person, the minute in which it expires, and the first 128 bits of an HMAC (RFC 2104, with the
/// hash function of the key) over all that.
@Component
public class AnswerLinks {
  private static final int SIGNED = 1 + 16 + 16 + 4;
  private static final int SIGNATURE = 16;
  private static final int LONGEST_TOKEN = 100;
  private static final byte[] PURPOSE = "safeconduct answer link 1\n".getBytes(US_ASCII);

  private final JdbcLinkKeys keys;
  private final PublicAddress address;
  private final Clock clock;

  AnswerLinks(JdbcLinkKeys keys, PublicAddress address, Clock clock) {
    this.keys = keys;
    this.address = address;
    this.clock = clock;
  }

  /// Makes links of one headcount.
  public Maker maker(HeadcountId headcount, Instant expires) {
    var key = keys.current();
    return person ->
        address.of(LinkDoor.path("/a", token(key, new Link(headcount, person, expires))));
  }

  /// Whose link this is. Costs no look-up unless the signature is right; takes as long for a
  /// wrong one.
  ///
  /// @param token as a form brought it
  public Checked check(String token) {
    var bytes = decode(token);
    if (bytes == null) return new Forged();
    var key = keys.find(bytes[0] & 0xff).orElse(null);
    if (key == null) return new Forged();
    var signed = Arrays.copyOf(bytes, SIGNED);
    var signature = Arrays.copyOfRange(bytes, SIGNED, SIGNED + SIGNATURE);
    if (!MessageDigest.isEqual(key.sign(PURPOSE, signed, SIGNATURE), signature))
      return new Forged();
    var link = read(ByteBuffer.wrap(signed));
    if (!key.covers(link.expires())) return new Forged();
    return clock.instant().isBefore(link.expires()) ? new Good(link) : new Expired(link);
  }

  private static byte @Nullable [] decode(String token) {
    if (token.length() > LONGEST_TOKEN) return null;
    try {
      var bytes = Base64.getUrlDecoder().decode(token);
      return bytes.length == SIGNED + SIGNATURE ? bytes : null;
    } catch (IllegalArgumentException notBase64) {
      return null;
    }
  }

  private static String token(LinkKey key, Link link) {
    var signed = ByteBuffer.allocate(SIGNED).put((byte) key.number());
    put(signed, link.headcount().value());
    put(signed, link.person().value());
    signed.putInt((int) (link.expires().getEpochSecond() / 60));
    var token = ByteBuffer.allocate(SIGNED + SIGNATURE)
        .put(signed.array())
        .put(key.sign(PURPOSE, signed.array(), SIGNATURE));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(token.array());
  }

  private static Link read(ByteBuffer signed) {
    signed.get();
    return new Link(
        new HeadcountId(new UUID(signed.getLong(), signed.getLong())),
        new PersonId(new UUID(signed.getLong(), signed.getLong())),
        Instant.ofEpochSecond(60L * Integer.toUnsignedLong(signed.getInt())));
  }

  private static void put(ByteBuffer bytes, UUID id) {
    bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
  }

  /// Makes the link of a person.
  public interface Maker {
    /// The address of the page where this person answers.
    String linkFor(PersonId person);
  }

  /// What a link says.
  ///
  /// @param headcount which headcount
  /// @param person who may answer, for themselves and their household
  /// @param expires until when, to the minute
  public record Link(HeadcountId headcount, PersonId person, Instant expires) {}

  /// What checking a link found.
  public sealed interface Checked {}

  /// It is ours and not expired.
  public record Good(Link link) implements Checked {}

  /// It is ours and has expired.
  public record Expired(Link link) implements Checked {}

  /// It is not ours, or somebody changed it, or it was cut off on the way.
  public record Forged() implements Checked {}
}
