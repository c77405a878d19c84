package org.safeconduct.people.scim;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.Channel;
import org.safeconduct.people.PersonId;
import org.safeconduct.people.files.Draft;
import org.safeconduct.people.files.KnownChannel;
import org.safeconduct.people.files.PersonChannels;
import org.safeconduct.people.files.PersonFiles;
import org.springframework.stereotype.Component;

/// Puts the addresses and numbers of a directory among the channels of a person: in the
/// places of those of their kind, so that what is tried first stays in front. Satellite
/// telephones and call signs are no business of a directory.
@Component
class UserReach {
  private final PersonFiles files;
  private final PersonChannels channels;
  private final ScimWords words;

  UserReach(PersonFiles files, PersonChannels channels, ScimWords words) {
    this.files = files;
    this.channels = channels;
    this.words = words;
  }

  /// Stores what is wanted, if it differs.
  ///
  /// @return what the directory calls each value, by the value as it is stored
  Map<String, String> store(PersonId id, DirectoryUser now, WantedUser wanted) {
    var before = channels.of(id).stream().map(KnownChannel::channel).toList();
    var after = merged(before, wanted);
    if (!after.equals(before.stream().map(UserReach::draft).toList()))
      words.stored(channels.replace(id, files.version(id), after));
    var types = new HashMap<>(JdbcUsers.types(now));
    name(id, Channel.Kind.EMAIL, wanted.emails(), types);
    name(id, Channel.Kind.PHONE, wanted.phones(), types);
    return types;
  }

  private static List<Draft> merged(List<Channel> before, WantedUser wanted) {
    var emails = queue(before, Channel.Kind.EMAIL, wanted.emails());
    var phones = queue(before, Channel.Kind.PHONE, wanted.phones());
    var after = new ArrayList<Draft>();
    for (var channel : before)
      switch (channel.kind()) {
        case EMAIL -> next(emails, after);
        case PHONE -> next(phones, after);
        case SATPHONE, RADIO -> after.add(draft(channel));
      }
    after.addAll(emails);
    after.addAll(phones);
    return after;
  }

  private static void next(Queue<Draft> waiting, List<Draft> after) {
    if (!waiting.isEmpty()) after.add(waiting.remove());
  }

  private static Queue<Draft> queue(
      List<Channel> before, Channel.Kind kind, @Nullable List<DirectoryUser.Address> wanted) {
    var drafts = wanted == null
        ? before.stream().filter(it -> it.kind() == kind).map(UserReach::draft)
        : wanted.stream().map(it -> draft(kind, it.value()));
    return new ArrayDeque<>(drafts.toList());
  }

  /// The values as they are stored stand in the order in which they were wanted.
  private void name(
      PersonId id,
      Channel.Kind kind,
      @Nullable List<DirectoryUser.Address> wanted,
      Map<String, String> types) {
    if (wanted == null) return;
    var stored = channels.of(id).stream()
        .map(KnownChannel::channel)
        .filter(it -> it.kind() == kind)
        .map(Channel::value)
        .toList();
    for (int i = 0; i < stored.size(); i++) {
      var type = wanted.get(i).type();
      if (type == null) types.remove(stored.get(i));
      else types.put(stored.get(i), type);
    }
    boolean mail = kind == Channel.Kind.EMAIL;
    types.keySet().removeIf(it -> it.contains("@") == mail && !stored.contains(it));
  }

  private static Draft draft(Channel channel) {
    return draft(channel.kind(), channel.value());
  }

  private static Draft draft(Channel.Kind kind, String value) {
    return new Draft(Map.of("kind", kind.name(), "value", value));
  }
}
