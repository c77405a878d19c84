package org.safeconduct.notifications.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Locale;
import java.util.UUID;
import org.safeconduct.notifications.Channel;
import org.safeconduct.notifications.ChannelDown;
import org.safeconduct.notifications.Handover;
import org.safeconduct.notifications.Letter;
import org.safeconduct.notifications.MessageId;
import org.safeconduct.notifications.Words;
import org.safeconduct.platform.AuditRootPlace;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// Mails the daily root of the audit trail to an auditor, in English and always under the same
/// message id for the same day.
@Component
class MailAuditRoot implements AuditRootPlace {
  private final Channel channel;
  private final MessageSource words;
  private final String address;

  /// @param address empty for none
  MailAuditRoot(
      Channel channel,
      MessageSource words,
      @Value("${safeconduct.audit.root-mail:}") String address) {
    this.channel = channel;
    this.words = words;
    this.address = MailRules.address("SAFECONDUCT_AUDIT_ROOT_MAIL", address);
  }

  @Override
  public String word() {
    return "MAIL";
  }

  @Override
  public boolean isConfigured() {
    return !address.isBlank();
  }

  @Override
  public String bring(Root root) throws IOException {
    var letter = letter(root);
    try (var line = channel.open()) {
      return switch (line.hand(letter)) {
        case Handover.Taken _ ->
          channel.address() + " took message " + letter.message() + " to " + address;
        case Handover.Refused it -> throw new IOException("refused: " + it.words());
        case Handover.Deferred it -> throw new IOException("not now: " + it.words());
      };
    } catch (ChannelDown down) {
      throw new IOException(down.reason() + " " + down.getMessage(), down);
    }
  }

  private Letter letter(Root root) {
    var name = ("audit root " + root.line()).getBytes(UTF_8);
    var said = new Words(
        say("subject", root.day()),
        say("body", root.day(), root.number(), root.hex(), root.line()));
    return new Letter(
        new MessageId(UUID.nameUUIDFromBytes(name)), "", address, "en", said, "", false, false);
  }

  private String say(String part, Object... arguments) {
    return words.getMessage("notifications.root." + part, arguments, Locale.ENGLISH);
  }
}
