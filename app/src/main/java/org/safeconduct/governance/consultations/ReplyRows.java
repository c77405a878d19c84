package org.safeconduct.governance.consultations;

import static java.util.stream.Collectors.groupingBy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.safeconduct.governance.posts.LetterFile;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Keeps replies, with the documents they came with; they are added and never overwritten.
final class ReplyRows {
  private static final String REPLY = """
      insert into governance.consultation_reply (consultation, organisation, number, stance, words,
          person, capacity, by, at, document)
      values (:consultation, :organisation, :number, :stance, :words, :person, :capacity, :by, :at,
          :document)
      """;

  private final JdbcClient jdbc;

  ReplyRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// What each organisation that was asked said, the newest reply first.
  List<ConsultationFile.Voice> voices(Consultation consultation) {
    var replies = jdbc
        .sql("""
            select * from governance.consultation_reply where consultation = :id order by number desc
            """)
        .param("id", consultation.id())
        .query((row, _) -> reply(row, consultation))
        .list()
        .stream()
        .collect(groupingBy(Reply::organisation));
    return jdbc
        .sql("""
            select organisation from governance.consultation_addressee where consultation = :id
            order by organisation
            """)
        .param("id", consultation.id())
        .query((row, _) -> new OrganisationId(row.getObject(1, UUID.class)))
        .list()
        .stream()
        .map(it -> new ConsultationFile.Voice(it, replies.getOrDefault(it, List.of())))
        .toList();
  }

  void add(UUID consultation, Reply it) {
    var person = it.person();
    jdbc.sql(REPLY)
        .param("consultation", consultation)
        .param("organisation", it.organisation().value())
        .param("number", it.number())
        .param("stance", it.stance().name())
        .param("words", it.words())
        .param("person", person == null ? null : person.value())
        .param("capacity", it.capacity())
        .param("by", it.by())
        .param("at", utc(it.at()))
        .param("document", it.document())
        .update();
  }

  /// Keeps a signed document where signed letters are kept.
  UUID keep(LetterFile file, String by, Instant at) {
    var id = UUID.randomUUID();
    jdbc.sql("""
            insert into governance.letter_file (id, name, media_type, content, added_at, added_by)
            values (:id, :name, :type, :content, :at, :by)
            """)
        .param("id", id)
        .param("name", file.name())
        .param("type", file.mediaType())
        .param("content", file.content())
        .param("at", utc(at))
        .param("by", by)
        .update();
    return id;
  }

  /// The document, if it came with a reply to this consultation.
  Optional<LetterFile> document(UUID consultation, UUID document) {
    return jdbc.sql("""
            select f.name, f.media_type, f.content from governance.letter_file f
            where f.id = :document and exists (
                select from governance.consultation_reply r
                where r.document = f.id and r.consultation = :consultation)
            """)
        .param("document", document)
        .param("consultation", consultation)
        .query((row, _) -> new LetterFile(row.getString(1), row.getString(2), row.getBytes(3)))
        .optional();
  }

  private static Reply reply(ResultSet row, Consultation consultation) throws SQLException {
    var person = row.getObject("person", UUID.class);
    var at = moment(row, "at");
    return new Reply(
        new OrganisationId(row.getObject("organisation", UUID.class)),
        row.getInt("number"),
        Stance.valueOf(row.getString("stance")),
        row.getString("words"),
        person == null ? null : new PersonId(person),
        row.getString("capacity"),
        row.getString("by"),
        at,
        row.getObject("document", UUID.class),
        consultation.isOver(at));
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }

  private static Instant moment(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
