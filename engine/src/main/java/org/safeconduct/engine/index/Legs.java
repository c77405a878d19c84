package org.safeconduct.engine.index;

import java.util.Arrays;

/// Many legs, column by column. Not safe for several threads at once.
public final class Legs {
  private int size;
  private int[] id;
  private int[] person;
  private int[] longitude;
  private int[] latitude;
  private int[] from;
  private int[] until;

  /// Room for so many legs at first; it grows.
  public Legs(int expected) {
    int room = Math.max(16, expected);
    id = new int[room];
    person = new int[room];
    longitude = new int[room];
    latitude = new int[room];
    from = new int[room];
    until = new int[room];
  }

  /// Puts a leg at the end.
  public void add(Leg leg) {
    add(leg.id(), leg.person(), leg.longitude(), leg.latitude(), leg.from(), leg.until());
  }

  /// The same without an object; see [Leg] for units and ranges, which are not checked here.
  public void add(int newId, int who, int x, int y, int start, int end) {
    if (size == id.length) grow();
    id[size] = newId;
    person[size] = who;
    longitude[size] = x;
    latitude[size] = y;
    from[size] = start;
    until[size] = end;
    size++;
  }

  /// How many there are.
  public int size() {
    return size;
  }

  /// One of them, by its place in the row.
  public Leg get(int at) {
    return new Leg(id[at], person[at], longitude[at], latitude[at], from[at], until[at]);
  }

  int id(int at) {
    return id[at];
  }

  int person(int at) {
    return person[at];
  }

  int from(int at) {
    return from[at];
  }

  int until(int at) {
    return until[at];
  }

  int cell(int at) {
    return Grid.cell(longitude[at], latitude[at]);
  }

  int rest(int at) {
    return Grid.rest(longitude[at], latitude[at]);
  }

  private void grow() {
    int room = size + (size >> 1);
    id = Arrays.copyOf(id, room);
    person = Arrays.copyOf(person, room);
    longitude = Arrays.copyOf(longitude, room);
    latitude = Arrays.copyOf(latitude, room);
    from = Arrays.copyOf(from, room);
    until = Arrays.copyOf(until, room);
  }
}
