package org.safeconduct.engine.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LegFileTest {
  @TempDir
  Path folder;

  private final SplittableRandom random = new SplittableRandom(5);
  private final LegIndex index = new LegIndex();
  private Path file;

  @BeforeEach
  void a_file() throws IOException {
    file = folder.resolve("legs");
    var legs = new ArrayList<Leg>();
    for (int id = 0; id < 60_000; id++) legs.add(leg(id));
    index.change(List.of(), legs.subList(0, 50_000));
    index.change(legs.subList(10_000, 11_000), legs.subList(50_000, 60_000));
    LegFile.write(file, index.now(), 4711);
  }

  @Test
  void what_was_written_is_read_with_its_position_and_can_be_changed_on() throws IOException {
    var read = LegFile.read(file);

    assertThat(read.position()).isEqualTo(4711);
    assertThat(legs(read.legs().now())).isEqualTo(legs(index.now())).hasSize(59_000);
    var one = leg(99_999);
    read.legs().change(List.of(), List.of(one));
    assertThat(legs(read.legs().now())).contains(one).hasSize(59_001);
    var covering = Covering.of(RandomAreas.star(random));
    assertThat(read.legs().now().find(covering, 0, 1_000_000).ids().length)
        .isEqualTo((int) read.legs().now().count(covering, 0, 1_000_000));
  }

  @Test
  void an_index_without_legs_is_a_file_too() throws IOException {
    LegFile.write(file, new LegIndex().now(), 1);

    assertThat(LegFile.read(file).legs().now().size()).isZero();
  }

  @Test
  void a_file_that_is_cut_short_anywhere_is_damaged() throws IOException {
    var whole = Files.readAllBytes(file);
    for (int i = 0; i < 200; i++) {
      var part = Arrays.copyOf(whole, random.nextInt(whole.length));
      assertDamaged(part);
    }
    assertDamaged(Arrays.copyOf(whole, whole.length + 8));
  }

  @Test
  void a_file_with_one_bit_turned_anywhere_is_damaged() throws IOException {
    var whole = Files.readAllBytes(file);
    for (int i = 0; i < 200; i++) {
      int at = i < 100 ? i : random.nextInt(whole.length);
      byte bit = (byte) (1 << random.nextInt(8));
      whole[at] ^= bit;
      assertDamaged(whole);
      whole[at] ^= bit;
    }
  }

  private void assertDamaged(byte[] content) throws IOException {
    var damaged = folder.resolve("damaged");
    Files.write(damaged, content);
    assertThatThrownBy(() -> LegFile.read(damaged)).isInstanceOf(LegFile.Damaged.class);
  }

  private Leg leg(int id) {
    int from = random.nextInt(1_000_000);
    return new Leg(
        id,
        random.nextInt(1_000),
        random.nextInt(-1_800_000_000, 1_800_000_001),
        random.nextInt(-900_000_000, 900_000_001),
        from,
        random.nextInt(50) == 0 ? Leg.FOREVER : from + random.nextInt(5_000_000));
  }

  private static Set<Leg> legs(LegSnapshot snapshot) {
    var legs = new HashSet<Leg>();
    snapshot.each(legs::add);
    return legs;
  }
}
