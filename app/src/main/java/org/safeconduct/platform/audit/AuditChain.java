package org.safeconduct.platform.audit;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.AuditProof;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.HashAlgorithm;
import org.safeconduct.platform.Permissions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Recomputes the audit trail's hash chain, each link with the function that its seal names:
/// whether each row is still as it was written, none is missing, and none was put in between.
@Service
class AuditChain implements AuditProof {
  private static final String IN_ORDER = """
      select s.number, s.entry, s.hash, s.algorithm, e.*
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

  /// A daily root that the chain does not go through any more.
  private static final String STRAYED = """
      select r.day from platform.audit_root r
      left join platform.audit_seal s on s.number = r.number and s.hash = r.root
      where s.number is null order by r.day limit 1
      """;

  private static final String COMPARE =
      "select coalesce(max(number), 0) from platform.audit_seal where hash = :hash";

  private static final String SAID = """
      select subject, platform.told(details) ->> :detail as said from platform.audit_entry
      where deed = :deed and platform.told(details) ->> :detail is not null
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
    jdbc.sql(IN_ORDER).withFetchSize(10_000).query(row -> {
      walk.step(Link.read(row));
    });
    if (walk.broken != null) return walk.broken;
    var strayed = jdbc.sql(STRAYED).query(LocalDate.class).optional();
    if (strayed.isPresent())
      return new Verdict.Broken(0, "the chain does not go through the root of " + strayed.get());
    return jdbc.sql(SMUGGLED)
        .query(Long.class)
        .optional()
        .<Verdict>map(entry -> new Verdict.Broken(entry, "entry was put in after its time"))
        .orElseGet(() -> new Verdict.Intact(walk.number, HexFormat.of().formatHex(walk.hash)));
  }

  @Override
  @Transactional(readOnly = true)
  public List<Compared> compare(Collection<Held> roots) {
    permissions.require(Duty.READ_AUDIT);
    return roots.stream().map(it -> new Compared(it, number(it.hex()))).toList();
  }

  private long number(String hex) {
    return jdbc.sql(COMPARE)
        .param("hash", HexFormat.of().parseHex(hex))
        .query(Long.class)
        .single();
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
      long number,
      long entry,
      String algorithm,
      byte[] hash,
      @Nullable AuditEntry content) {
    static Link read(java.sql.ResultSet row) throws java.sql.SQLException {
      var isThere = row.getString("deed") != null;
      return new Link(
          row.getLong("number"),
          row.getLong("entry"),
          row.getString("algorithm"),
          row.getBytes("hash"),
          isThere ? AuditEntry.read(row) : null);
    }
  }

  private static final class Walk {
    private long number;
    private byte[] hash = AuditHash.BEGINNING;
    private @Nullable Verdict broken;

    /// Goes one link on, unless one did not fit.
    void step(Link link) {
      if (broken != null) return;
      var what = wrong(link);
      if (what != null) broken = new Verdict.Broken(link.entry(), what);
      number = link.number();
      hash = link.hash();
    }

    private @Nullable String wrong(Link link) {
      if (link.number() != number + 1)
        return "seals " + (number + 1) + " to " + (link.number() - 1) + " are missing";
      if (link.content() == null) return "the entry is missing";
      var algorithm = HashAlgorithm.find(link.algorithm());
      if (algorithm.isEmpty())
        return "it is sealed with " + link.algorithm() + ", which this version does not know";
      return Arrays.equals(AuditHash.of(algorithm.get(), hash, link.content()), link.hash())
          ? null
          : "the entry, or one before it, was changed";
    }
  }
}
