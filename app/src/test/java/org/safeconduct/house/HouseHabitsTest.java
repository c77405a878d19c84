package org.safeconduct.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;
import org.junit.jupiter.api.Test;
import org.safeconduct.house.Sources.Source;

/// The rules of `ARCHITECTURE.md` 4 that only the source can tell.
class HouseHabitsTest {
  private static final Set<String> CAUGHT_ALL =
      Set.of("Exception", "RuntimeException", "Throwable", "java.lang.Exception");

  /// The loops that must survive whatever happens inside.
  private static final Set<String> SURVIVORS = Set.of("AskAgain", "SendingWorker");

  @Test
  void every_front_door_asks_who_may_on_its_first_line() {
    assertThat(Sources.main())
        .flatExtracting(HouseHabitsTest::doorsThatDoNotAsk)
        .isEmpty();
  }

  @Test
  void a_front_door_that_does_not_ask_is_noticed() {
    var careless = "@Service public class Door { public void open() { store.open(); } }";
    var careful = """
        @Service public class Door {
          public Door(Store store) {}
          public void open() { permissions.require(Duty.OPEN); store.open(); }
          void inside() {}
        }
        """;

    assertThat(doorsThatDoNotAsk(Sources.of(careless))).containsExactly("Sample.java:1 open");
    assertThat(doorsThatDoNotAsk(Sources.of(careful))).isEmpty();
  }

  @Test
  void nothing_catches_everything_but_the_loops_that_must_survive() {
    assertThat(Sources.main())
        .flatExtracting(HouseHabitsTest::nets)
        .filteredOn(it -> !it.contains("/alerts/feeds/FeedPoller.java:"))
        .isEmpty();
  }

  @Test
  void a_net_for_everything_is_noticed() {
    var net = "class A { void a() { try { b(); } catch (RuntimeException e) { c(); } } }";
    var hook = "class A { void a() { try { b(); } catch (java.io.IOException e) { c(); } } }";

    assertThat(nets(Sources.of(net))).containsExactly("Sample.java:1 catches RuntimeException");
    assertThat(nets(Sources.of(hook))).isEmpty();
  }

  @Test
  void nothing_is_left_to_be_done_later() {
    assertThat(Sources.all())
        .filteredOn(it -> it.text().matches("(?s).*\\b(TODO|FIXME|XXX)\\b.*"))
        .filteredOn(it -> !it.name().endsWith("HouseHabitsTest.java"))
        .extracting(Source::name)
        .isEmpty();
  }

  private static List<String> doorsThatDoNotAsk(Source source) {
    var found = new ArrayList<String>();
    source.eachType((file, type) -> {
      if (isService(type))
        type.getMembers().stream()
            .filter(MethodTree.class::isInstance)
            .map(MethodTree.class::cast)
            .filter(HouseHabitsTest::isDoor)
            .filter(method -> !asks(method.getBody()))
            .forEach(method -> found.add(file.at(method) + " " + method.getName()));
    });
    return found;
  }

  private static boolean isService(ClassTree type) {
    return type.getModifiers().getAnnotations().stream()
        .anyMatch(it -> it.getAnnotationType().toString().equals("Service"));
  }

  private static boolean isDoor(MethodTree method) {
    var flags = method.getModifiers().getFlags();
    return method.getReturnType() != null
        && flags.contains(Modifier.PUBLIC)
        && !flags.contains(Modifier.STATIC);
  }

  private static boolean asks(BlockTree body) {
    return !body.getStatements().isEmpty()
        && body.getStatements().getFirst().toString().startsWith("permissions.require");
  }

  private static List<String> nets(Source source) {
    var found = new ArrayList<String>();
    if (SURVIVORS.stream().anyMatch(it -> source.name().endsWith("/" + it + ".java"))) return found;
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitCatch(CatchTree caught, Void nothing) {
        var type = caught.getParameter().getType().toString();
        if (CAUGHT_ALL.contains(type)) found.add(source.at(caught) + " catches " + type);
        return super.visitCatch(caught, nothing);
      }
    }.scan(source.unit(), null);
    return found;
  }
}
