package org.safeconduct.platform.audit;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.safeconduct.platform.syslog.SyslogMessage;

/// An entry of the audit trail with its seal, as it leaves for a log server: every field that the
/// hash covers, letter by letter, and the hash.
///
/// @param number of the seal
/// @param algorithm of the hash
record SealedEntry(long number, String algorithm, byte[] hash, AuditEntry entry) {
  /// A log server takes 8,192 octets (RFC 5425, section 4.3.1); longer details go in parts.
  private static final int DETAILS = 5_500;

  /// As messages: one, or as many as it has parts.
  List<SyslogMessage> messages() {
    var parts = parts(entry.details(), DETAILS);
    var messages = new ArrayList<SyslogMessage>();
    for (int part = 1; part <= parts.size(); part++) {
      var data = fields();
      if (parts.size() > 1) {
        data.put("part", String.valueOf(part));
        data.put("parts", String.valueOf(parts.size()));
      }
      data.put("details", parts.get(part - 1));
      messages.add(message(data));
    }
    return messages;
  }

  private SyslogMessage message(SequencedMap<String, String> data) {
    var text =
        "%s: %s %s".formatted(entry.actor(), entry.deed(), entry.subject()).strip();
    return new SyslogMessage(
        SyslogMessage.Kind.AUDIT, SyslogMessage.Level.NOTICE, entry.at(), data, text);
  }

  private SequencedMap<String, String> fields() {
    var fields = new LinkedHashMap<String, String>();
    fields.put("number", String.valueOf(number));
    fields.put("algorithm", algorithm);
    fields.put("hash", HexFormat.of().formatHex(hash));
    fields.put("id", String.valueOf(entry.id()));
    fields.put("at", entry.at().toString());
    fields.put("actor", entry.actor());
    fields.put("kind", entry.kind());
    fields.put("account", entry.actorId() == null ? "" : entry.actorId());
    fields.put("deed", entry.deed());
    fields.put("subject", entry.subject());
    return fields;
  }

  /// The text in parts that are at most so many octets long once they are escaped.
  private static List<String> parts(String text, int most) {
    var parts = new ArrayList<String>();
    var part = new StringBuilder();
    int octets = 0;
    for (var sign : (Iterable<Integer>) text.codePoints()::iterator) {
      int more = SyslogMessage.octets(sign);
      if (octets + more > most) {
        parts.add(part.toString());
        part.setLength(0);
        octets = 0;
      }
      part.appendCodePoint(sign);
      octets += more;
    }
    parts.add(part.toString());
    return parts;
  }
}
