package org.safeconduct.governance.meetings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.safeconduct.governance.Post;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.Conditions;
import org.safeconduct.platform.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps bodies.
@Repository
class JdbcBodies {
  private static final String ADD = """
      insert into governance.body (id, code, name, kind, country, posts, chair, secretary, quorum,
          closed, version, recorded_at, recorded_by)
      values (:id, :code, :name, :kind, :country, :posts, :chair, :secretary, :quorum, :closed,
          :version, :at, :by)
      """;
  private static final String CHANGE = """
      update governance.body
      set code = :code, name = :name, kind = :kind, country = :country, posts = :posts,
          chair = :chair, secretary = :secretary, quorum = :quorum, closed = :closed,
          version = :version, recorded_at = :at, recorded_by = :by
      where id = :id and version = :version - 1
      """;

  private final JdbcClient jdbc;

  JdbcBodies(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// All of them by name, closed ones last.
  List<Body> all() {
    return all(new Conditions(), new PageRequest(0, 0, null));
  }

  /// Those that are wanted, in the order that is asked for, closed ones last.
  List<Body> all(Conditions wanted, PageRequest request) {
    var way = request.descending() ? " desc" : "";
    var name = "name collate governance.names";
    var order = switch (request.order()) {
      case "kind" -> "kind" + way + ", " + name;
      case "code" -> "code" + way;
      default -> name + way;
    };
    return jdbc.sql("select * from governance.body " + wanted.after("where") + " order by closed, "
            + order + ", id")
        .params(wanted.parameters())
        .query(JdbcBodies::body)
        .list();
  }

  Optional<Body> find(UUID id) {
    return jdbc.sql("select * from governance.body where id = :id")
        .param("id", id)
        .query(JdbcBodies::body)
        .optional();
  }

  /// Waits until nobody else numbers anything of this body.
  void await(UUID id) {
    jdbc.sql("select id from governance.body where id = :id for update")
        .param("id", id)
        .query(UUID.class)
        .optional();
  }

  void add(Body it, Instant at, String by) {
    jdbc.sql(ADD).params(parameters(it, at, by)).update();
  }

  /// @return whether it was still at the version before
  boolean change(Body it, Instant at, String by) {
    return jdbc.sql(CHANGE).params(parameters(it, at, by)).update() == 1;
  }

  private static Map<String, ?> parameters(Body it, Instant at, String by) {
    var values = new HashMap<String, @Nullable Object>();
    var secretary = it.secretary();
    values.put("id", it.id());
    values.put("code", it.code());
    values.put("name", it.name());
    values.put("kind", it.kind().name());
    values.put("country", it.country());
    values.put("posts", it.posts().stream().map(Post::name).sorted().toArray(String[]::new));
    values.put("chair", it.chair().name());
    values.put("secretary", secretary == null ? null : secretary.value());
    values.put("quorum", it.quorum().name());
    values.put("closed", it.state().closed());
    values.put("version", it.state().version());
    values.put("at", at.atOffset(ZoneOffset.UTC));
    values.put("by", by);
    return values;
  }

  private static Body body(ResultSet row, int number) throws SQLException {
    var secretary = row.getObject("secretary", UUID.class);
    var posts = (String[]) row.getArray("posts").getArray();
    return new Body(
        row.getObject("id", UUID.class),
        row.getString("code"),
        row.getString("name"),
        BodyKind.valueOf(row.getString("kind")),
        row.getString("country"),
        Arrays.stream(posts).map(Post::valueOf).collect(Collectors.toSet()),
        Post.valueOf(row.getString("chair")),
        secretary == null ? null : new PersonId(secretary),
        QuorumRule.valueOf(row.getString("quorum")),
        new Body.State(row.getInt("version"), row.getBoolean("closed")));
  }
}
