package org.safeconduct.crisis.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.safeconduct.crisis.HeadcountId;
import org.safeconduct.crisis.Member;
import org.safeconduct.crisis.Member.Added;
import org.safeconduct.crisis.Member.Presence;
import org.safeconduct.exposure.Group;
import org.safeconduct.people.Category;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PersonCard;
import org.safeconduct.people.PersonId;

class ChainTest {
  private static final String FROZEN = """
      ["member","00000000-0000-0000-0000-000000000001","00000000-0000-0000-0000-000000000002",true,\
      "Aro Traveller","00000000-0000-0000-0000-000000000003","UNX","INTERN","fr",null,null,\
      "arriving: Jamestown","trip","leg",null,"2026-11-24T12:00:00Z","A. Rossi\"""";

  @Test
  void a_member_of_whom_it_was_not_kept_as_what_they_were_counted_in_hashes_as_ever()
      throws Exception {
    assertThat(Chain.frozen(member(null))).isEqualTo(sha256(FROZEN + "]"));
  }

  @Test
  void as_what_a_member_was_counted_in_who_was_not_there_stands_at_the_end() throws Exception {
    assertThat(Chain.frozen(member(Group.ARRIVING))).isEqualTo(sha256(FROZEN + ",\"ARRIVING\"]"));
    assertThat(Chain.frozen(member(Group.UNLOCATED))).isEqualTo(sha256(FROZEN + ",\"UNLOCATED\"]"));
  }

  private static Member member(@Nullable Group besides) {
    var card = new PersonCard(
        new PersonId(new UUID(0, 2)),
        "Aro Traveller",
        new OrganisationId(new UUID(0, 3)),
        "UNX",
        Category.INTERN,
        "fr",
        null,
        null,
        "aro@example.org",
        null);
    return new Member(
        new HeadcountId(new UUID(0, 1)),
        card,
        true,
        new Presence("arriving: Jamestown", "trip", "leg", null, besides),
        new Added(Instant.parse("2026-11-24T12:00:00Z"), "A. Rossi"));
  }

  private static byte[] sha256(String text) throws Exception {
    return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
  }
}
