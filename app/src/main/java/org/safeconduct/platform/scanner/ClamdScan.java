package org.safeconduct.platform.scanner;

import java.io.IOException;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Pattern;
import org.safeconduct.platform.AuditTrail;
import org.safeconduct.platform.ScanFinding;
import org.safeconduct.platform.Sha256;
import org.safeconduct.platform.VirusScan;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Asks clamd. Only its plain *OK* lets a file pass; whatever else it says, or does not say, does
/// not.
@Component
class ClamdScan implements VirusScan {
  private static final Logger LOG = LoggerFactory.getLogger(ClamdScan.class);
  private static final Pattern FOUND = Pattern.compile("stream: (.+) FOUND");
  private static final int LONGEST_SIGNATURE = 100;

  private final ScannerAddress address;
  private final ClamdLine clamd;
  private final AuditTrail audit;

  ClamdScan(ScannerAddress address, ClamdLine clamd, AuditTrail audit) {
    this.address = address;
    this.clamd = clamd;
    this.audit = audit;
  }

  @Override
  public ScanFinding look(String kind, String subject, byte[] content) {
    if (!address.isSet()) return new ScanFinding.Clear();
    try {
      var finding = finding(clamd.scan(content));
      if (finding instanceof ScanFinding.Infected it) enter(it, kind, subject, content);
      return finding;
    } catch (IOException silent) {
      LOG.warn("The virus scanner at {} does not answer: {}", address, silent.getMessage());
      return new ScanFinding.Unanswered();
    }
  }

  private ScanFinding finding(String reply) {
    if (reply.equals("stream: OK")) return new ScanFinding.Clear();
    var found = FOUND.matcher(reply);
    if (found.matches()) return new ScanFinding.Infected(signature(found.group(1)));
    LOG.warn("The virus scanner at {} did not scan a file: {}", address, reply);
    return reply.contains("size limit exceeded")
        ? new ScanFinding.TooLarge()
        : new ScanFinding.Unanswered();
  }

  private static String signature(String said) {
    var clean = said.replaceAll("[^\\x21-\\x7e]", "");
    return clean.substring(0, Math.min(clean.length(), LONGEST_SIGNATURE));
  }

  private void enter(ScanFinding.Infected it, String kind, String subject, byte[] content) {
    audit.record(
        "platform.file-held-back",
        subject,
        Map.of(
            "kind",
            kind,
            "found",
            it.signature(),
            "bytes",
            content.length,
            "hash",
            HexFormat.of().formatHex(Sha256.of(content))));
  }
}
