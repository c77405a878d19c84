package org.safeconduct.governance.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.safeconduct.governance.Post;
import org.safeconduct.governance.Seat;

class BranchTest {
  private static final Seat OFFICIAL = Seat.ofCountry(Post.DESIGNATED_OFFICIAL, "KE");
  private static final Seat CHIEF = Seat.ofCountry(Post.CHIEF_SECURITY_ADVISER, "KE");
  private static final Seat ADVISER = Seat.ofCountry(Post.SECURITY_ADVISER, "KE");

  @Test
  void whoever_reports_stands_below_the_superior() {
    var trees = Branch.of(Map.of(CHIEF, OFFICIAL, ADVISER, CHIEF));

    assertThat(trees).hasSize(1);
    assertThat(trees.getFirst().all().map(Branch::seat)).containsExactly(OFFICIAL, CHIEF, ADVISER);
    assertThat(trees.getFirst().all().map(Branch::depth)).containsExactly(0, 1, 2);
  }

  @Test
  void a_circle_that_a_list_brought_is_shown_once_and_never_followed_round() {
    var trees = Branch.of(Map.of(CHIEF, ADVISER, ADVISER, CHIEF));

    assertThat(trees.stream().flatMap(Branch::all).map(Branch::seat))
        .containsExactlyInAnyOrder(CHIEF, ADVISER);
  }
}
