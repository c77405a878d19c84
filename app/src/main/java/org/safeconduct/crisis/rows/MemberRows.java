package org.safeconduct.crisis.rows;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.crisis.HeadcountId;
import org.safeconduct.crisis.Member;
import org.safeconduct.crisis.Member.Added;
import org.safeconduct.crisis.Member.Presence;
import org.safeconduct.crisis.MemberStanding;
import org.safeconduct.crisis.answers.Standing;
import org.safeconduct.crisis.answers.Standing.Exclusion;
import org.safeconduct.crisis.answers.Standing.Help;
import org.safeconduct.exposure.Group;
import org.safeconduct.people.Category;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PersonCard;
import org.safeconduct.people.PersonId;
import org.safeconduct.shared.Confidence;
import org.springframework.jdbc.core.RowMapper;

/// Reads rows of `crisis.member` joined with the answers that hold and that contradict.
public final class MemberRows implements RowMapper<MemberStanding> {
  /// What to select, from `crisis.member m`.
  public static final String SELECT = "select m.*, " + AnswerRows.columns("h", "holding_") + ", "
      + AnswerRows.columns("g", "against_");

  /// The joins that [#SELECT] needs.
  public static final String FROM = """
       from crisis.member m
      left join crisis.answer h on h.number = m.holding
      left join crisis.answer g on g.number = m.against
      """;

  private static final AnswerRows HOLDING = new AnswerRows("holding_");
  private static final AnswerRows AGAINST = new AnswerRows("against_");

  @Override
  public MemberStanding mapRow(ResultSet row, int number) throws SQLException {
    return new MemberStanding(member(row), standing(row));
  }

  private static Member member(ResultSet row) throws SQLException {
    return new Member(
        new HeadcountId(row.getObject("headcount", UUID.class)),
        card(row),
        row.getBoolean("registered"),
        presence(row),
        new Added(HeadcountRows.moment(row, "added_at"), row.getString("added_by")));
  }

  private static PersonCard card(ResultSet row) throws SQLException {
    var head = row.getObject("head", UUID.class);
    return new PersonCard(
        new PersonId(row.getObject("person", UUID.class)),
        row.getString("name"),
        new OrganisationId(row.getObject("organisation", UUID.class)),
        row.getString("organisation_name"),
        Category.valueOf(row.getString("category")),
        row.getString("language"),
        row.getObject("zone", UUID.class),
        head == null ? null : new PersonId(head),
        row.getString("email"),
        row.getString("phone"));
  }

  private static @Nullable Presence presence(ResultSet row) throws SQLException {
    var confidence = row.getString("confidence");
    var besides = row.getString("presence_group");
    var why = row.getString("why");
    return why == null
        ? null
        : new Presence(
            row.getString("place"),
            why,
            row.getString("known_from"),
            confidence == null ? null : Confidence.valueOf(confidence),
            besides == null ? null : Group.valueOf(besides));
  }

  private static Standing standing(ResultSet row) throws SQLException {
    return new Standing(
        AnswerRows.status(row.getString("status")),
        HeadcountRows.moment(row, "since"),
        HOLDING.find(row),
        AGAINST.find(row),
        help(row),
        exclusion(row));
  }

  private static @Nullable Help help(ResultSet row) throws SQLException {
    var since = HeadcountRows.instant(row, "help_since");
    return since == null
        ? null
        : new Help(since, row.getString("taken_by"), HeadcountRows.instant(row, "taken_at"));
  }

  private static @Nullable Exclusion exclusion(ResultSet row) throws SQLException {
    var at = HeadcountRows.instant(row, "excluded_at");
    return at == null
        ? null
        : new Exclusion(at, row.getString("excluded_by"), row.getString("excluded_reason"));
  }
}
