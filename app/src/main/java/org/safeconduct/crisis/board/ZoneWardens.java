package org.safeconduct.crisis.board;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.safeconduct.governance.Directory;
import org.safeconduct.governance.Post;
import org.safeconduct.governance.Zone;
import org.safeconduct.governance.Zones;
import org.safeconduct.people.PersonCard;
import org.springframework.stereotype.Component;

/// Whom to call of a zone: its warden knows who is at home.
@Component
class ZoneWardens {
  private final Zones zones;
  private final Directory directory;

  ZoneWardens(Zones zones, Directory directory) {
    this.zones = zones;
    this.directory = directory;
  }

  /// A warden or deputy with name and number.
  record Warden(Post post, PersonCard card) {}

  /// Who looks after these zones today, wardens before deputies.
  Map<UUID, List<Warden>> of(List<Zone> wanted) {
    var posts = zones.wardensOf(wanted.stream().map(Zone::id).collect(Collectors.toSet()));
    var cards = directory.holders(posts);
    var wardens = new HashMap<UUID, List<Warden>>();
    for (var post : posts) {
      var card = cards.get(post.person());
      if (card != null)
        wardens
            .computeIfAbsent(post.zone(), _ -> new ArrayList<>())
            .add(new Warden(post.post(), card));
    }
    return wardens;
  }
}
