package org.safeconduct.governance.nominations;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safeconduct.governance.Post;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Page;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Permissions;
import org.springframework.stereotype.Service;

/// Who holds a post, or is to hold one, and how far they are with the training for it (`domain.md`
/// 8.6): there is a course for every post. The network knows of a training what whoever keeps it
/// recorded, and no more.
@Service
public class Preparations {
  private final Permissions permissions;
  private final JdbcPreparations preparations;
  private final Clock clock;

  Preparations(Permissions permissions, JdbcPreparations preparations, Clock clock) {
    this.permissions = permissions;
    this.preparations = preparations;
    this.clock = clock;
  }

  /// One page of them; of nominees those whom the actor has in scope.
  ///
  /// @param organisation of the seat, or of the person where the seat is of none; null for all
  /// @param request sort orders: `person` (the default), `state`, `since`, `due`, `trained`
  public Page<Preparation> list(@Nullable OrganisationId organisation, PageRequest request) {
    permissions.require(Duty.READ_NETWORK);
    return preparations.page(organisation, List.of(Post.values()), clock.instant(), request);
  }
}
