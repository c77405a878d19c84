package org.safeconduct.platform.audit;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.AuditProof;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Permissions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Recomputes the audit trail's hash chain: whether each row is still as it was written, none is
/// missing, and none was put in between.
@Service
class AuditChain implements AuditProof {
  private static final String IN_ORDER = """
      select s.number, s.entry, s.hash, e.*
      from platform.audit_seal s left join platform.audit_entry e on e.id = s.entry
      order by s.number
      """;
  /// An entry that is older than a sealed transaction's neighbours and has no seal was put in
  /// later.
  private static final String SMUGGLED = """
      select min(e.id) from platform.audit_entry e
      left join platform.audit_seal s on s.entry = e.id
      where s.entry is null
        and e.at < now() - interval '10 seconds'
        and e.txid < (select max(o.txid) from platform.audit_entry o
                      join platform.audit_seal t on t.entry = o.id)
      """;

  private static final String SAID = """
      select subject, cast(details as jsonb) ->> :detail as said from platform.audit_entry
      where deed = :deed and cast(details as jsonb) ->> :detail is not null
      order by id
      """;

  private final JdbcClient jdbc;
  private final Permissions permissions;

  AuditChain(JdbcClient jdbc, Permissions permissions) {
    this.jdbc = jdbc;
    this.permissions = permissions;
  }

  @Override
  @Transactional(readOnly = true)
  public Verdict verify() {
    permissions.require(Duty.READ_AUDIT);
    var walk = new Walk();
    try (Stream<Link> links =
        jdbc.sql(IN_ORDER).withFetchSize(10_000).query((row, _) -> Link.read(row)).stream()) {
      var broken = links.flatMap(it -> walk.step(it).stream()).findFirst();
      if (broken.isPresent()) return broken.get();
    }
    return jdbc.sql(SMUGGLED)
        .query(Long.class)
        .optional()
        .<Verdict>map(entry -> new Verdict.Broken(entry, "entry was put in after its time"))
        .orElseGet(() -> new Verdict.Intact(walk.number, HexFormat.of().formatHex(walk.hash)));
  }

  @Override
  @Transactional(readOnly = true)
  public Map<String, String> said(String deed, String detail) {
    permissions.requireAny(Duty.READ_AUDIT, Duty.RUN_JOBS, Duty.RUN_HEADCOUNT);
    var said = new HashMap<String, String>();
    jdbc.sql(SAID).param("deed", deed).param("detail", detail).query(row -> {
      said.put(row.getString("subject"), row.getString("said"));
    });
    return said;
  }

  private record Link(
      long number, long entry, byte[] hash, @Nullable AuditEntry content) {
    static Link read(java.sql.ResultSet row) throws java.sql.SQLException {
      var isThere = row.getString("deed") != null;
      return new Link(
          row.getLong("number"),
          row.getLong("entry"),
          row.getBytes("hash"),
          isThere ? AuditEntry.read(row) : null);
    }
  }

  private static final class Walk {
    private long number;
    private byte[] hash = AuditHash.BEGINNING;

    Optional<Verdict> step(Link link) {
      if (link.number() != number + 1)
        return broken(
            link, "seals " + (number + 1) + " to " + (link.number() - 1) + " are missing");
      if (link.content() == null) return broken(link, "the entry is missing");
      if (!Arrays.equals(AuditHash.of(hash, link.content()), link.hash()))
        return broken(link, "the entry, or one before it, was changed");
      number = link.number();
      hash = link.hash();
      return Optional.empty();
    }

    private static Optional<Verdict> broken(Link link, String what) {
      return Optional.of(new Verdict.Broken(link.entry(), what));
    }
  }
}
