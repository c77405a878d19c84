package org.safeconduct.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;

/// Every different place of many facts, numbered from 0, in a tree by their boxes. Does not
/// change once built.
final class Places {
  private final List<Where> places;
  private final STRtree tree = new STRtree();

  private Places(List<Where> places) {
    this.places = places;
    for (int number = 0; number < places.size(); number++)
      for (var box : boxes(places.get(number))) tree.insert(box, number);
    tree.build();
  }

  /// How each place, by its number, meets the ground.
  Contact[] contacts(Ground ground) {
    var contacts = new Contact[places.size()];
    Arrays.fill(contacts, Contact.NONE);
    tree.query(ground.box(), item -> {
      int number = (Integer) item;
      if (contacts[number] == Contact.NONE) contacts[number] = ground.contact(places.get(number));
    });
    return contacts;
  }

  private static List<Envelope> boxes(Where where) {
    return switch (where) {
      case Where.At at -> boxes(new Where.Between(at, at));
      case Where.Within within -> List.of(within.area().geometry().getEnvelopeInternal());
      case Where.Between between -> boxes(between);
    };
  }

  private static List<Envelope> boxes(Where.Between between) {
    var boxes = new ArrayList<>(Way.onTheMap(between).map(Way::box).toList());
    for (var end : List.of(between.from(), between.to())) {
      double latitude = end.position().latitude();
      if (Math.abs(latitude) == 90) boxes.add(new Envelope(-180, 180, latitude, latitude));
      boxes.addAll(Reach.boxes(end));
    }
    return boxes;
  }

  /// Numbers places as they come; equal places get one number.
  static final class Numbering {
    private final List<Where> places = new ArrayList<>();
    private final Map<Where, Integer> numbers = new HashMap<>();

    int numberOf(Where where) {
      return numbers.computeIfAbsent(where, added -> {
        places.add(added);
        return places.size() - 1;
      });
    }

    Places places() {
      return new Places(places);
    }
  }
}
