package org.safeconduct.people.files;

import static org.safeconduct.platform.Duty.EDIT_PEOPLE;
import static org.safeconduct.platform.Duty.OWN_PROFILE;
import static org.safeconduct.platform.Duty.READ_PEOPLE;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.safeconduct.people.Channel;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.NotFound;
import org.safeconduct.platform.Permissions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// How to reach a person: in which order, and whether somebody found that it works.
@Service
public class PersonChannels {
  private final Permissions permissions;
  private final Editing editing;
  private final JdbcChannels channels;
  private final CurrentUser currentUser;
  private final Clock clock;

  PersonChannels(
      Permissions permissions,
      Editing editing,
      JdbcChannels channels,
      CurrentUser currentUser,
      Clock clock) {
    this.permissions = permissions;
    this.editing = editing;
    this.channels = channels;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /// The channels of a person in scope, the one that is tried first in front.
  public List<KnownChannel> of(PersonId id) {
    permissions.requireAny(READ_PEOPLE, EDIT_PEOPLE, OWN_PROFILE);
    return channels.of(editing.seen(id).id(), clock.instant());
  }

  /// Adds a channel behind the others.
  ///
  /// @param draft the fields `kind` and `value`
  @Transactional
  public FileOutcome add(PersonId id, int version, Draft draft) {
    permissions.requireAny(EDIT_PEOPLE, OWN_PROFILE);
    editing.mine(id);
    var reading = new Reading(draft);
    var channel = ChannelRules.check(reading, of(id).size() + 1);
    if (channel.isPresent()
        && channels.has(id, channel.get().kind(), channel.get().value()))
      reading.wrong(ChannelRules.VALUE, "channel-twice");
    if (channel.isEmpty() || !reading.wrongs().isEmpty())
      return new FileOutcome.Refused(reading.wrongs());
    return change(id, version, () -> {
      order(id);
      channels.add(id, UUID.randomUUID(), channel.get(), null);
    });
  }

  /// Replaces all channels, in this order. One that was there keeps who says that it works.
  ///
  /// @param drafts the fields `kind` and `value` of each
  @Transactional
  public FileOutcome replace(PersonId id, int version, List<Draft> drafts) {
    permissions.requireAny(EDIT_PEOPLE, OWN_PROFILE);
    editing.mine(id);
    var wanted = new ArrayList<Channel>();
    var wrongs = new ArrayList<Wrong>();
    for (var draft : drafts) {
      var reading = new Reading(draft);
      ChannelRules.check(reading, wanted.size() + 1).ifPresent(wanted::add);
      var place = drafts.indexOf(draft);
      reading.wrongs().forEach(it -> wrongs.add(new Wrong(place + "." + it.field(), it.code())));
    }
    if (wanted.stream().map(it -> it.kind() + it.value()).distinct().count() < wanted.size())
      wrongs.add(new Wrong(ChannelRules.VALUE, "channel-twice"));
    if (!wrongs.isEmpty()) return new FileOutcome.Refused(wrongs);
    return change(id, version, () -> put(id, wanted));
  }

  /// Takes a channel away.
  ///
  /// @throws NotFound if the person has no such channel
  @Transactional
  public FileOutcome remove(PersonId id, int version, UUID channel) {
    permissions.requireAny(EDIT_PEOPLE, OWN_PROFILE);
    editing.mine(id);
    var known = known(id, channel);
    return change(id, version, () -> {
      channels.remove(known.id());
      order(id);
    });
  }

  /// Has a channel tried one place earlier or later; at either end it stays.
  ///
  /// @param places -1 for earlier, 1 for later
  @Transactional
  public FileOutcome move(PersonId id, int version, UUID channel, int places) {
    permissions.requireAny(EDIT_PEOPLE, OWN_PROFILE);
    editing.mine(id);
    var ids = new ArrayList<>(of(id).stream().map(KnownChannel::id).toList());
    int from = ids.indexOf(known(id, channel).id());
    int to = Math.clamp(from + Integer.signum(places), 0, ids.size() - 1);
    return change(id, version, () -> {
      Collections.swap(ids, from, to);
      channels.order(ids);
    });
  }

  /// Notes that an officer called, and that the person answered. Nobody vouches for oneself.
  @Transactional
  public FileOutcome called(PersonId id, int version, UUID channel) {
    permissions.require(EDIT_PEOPLE);
    var card = editing.asOfficer(id);
    var known = known(id, channel);
    if (editing.isOwn(card)) return FileOutcome.Refused.of("channel", "own-call");
    if (known.channel().kind() == Channel.Kind.EMAIL)
      return FileOutcome.Refused.of("channel", "no-call");
    return change(
        id,
        version,
        () -> channels.verified(
            known.id(), KnownChannel.How.CALL, currentUser.name(), clock.instant()));
  }

  /// A channel of a person whose file the actor may change.
  ///
  /// @throws NotFound if the person has no such channel
  public KnownChannel get(PersonId id, UUID channel) {
    permissions.requireAny(EDIT_PEOPLE, OWN_PROFILE);
    editing.mine(id);
    return known(id, channel);
  }

  FileOutcome change(PersonId id, int version, Runnable work) {
    return editing.change(id, version, "people.channels-changed", () -> channels.draft(id), work);
  }

  private KnownChannel known(PersonId id, UUID channel) {
    return channels.of(id, clock.instant()).stream()
        .filter(it -> it.id().equals(channel))
        .findFirst()
        .orElseThrow(() -> new NotFound("channel", channel));
  }

  private void put(PersonId id, List<Channel> wanted) {
    var before = channels.of(id, clock.instant());
    before.forEach(it -> channels.remove(it.id()));
    for (var channel : wanted) {
      Predicate<KnownChannel> same = it ->
          it.channel().kind() == channel.kind() && it.channel().value().equals(channel.value());
      var known = before.stream().filter(same).findFirst();
      channels.add(
          id,
          known.map(KnownChannel::id).orElseGet(UUID::randomUUID),
          channel,
          known.map(KnownChannel::proof).orElse(null));
    }
  }

  private void order(PersonId id) {
    channels.order(
        channels.of(id, clock.instant()).stream().map(KnownChannel::id).toList());
  }
}
