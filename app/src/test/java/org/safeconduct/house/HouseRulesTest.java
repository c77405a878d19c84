package org.safeconduct.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.safeconduct.Safeconduct;
import org.safeconduct.platform.Shows;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Repository;
import org.springframework.web.bind.annotation.RestController;

/// The rules of `ARCHITECTURE.md` 4 that compiled code can tell.
class HouseRulesTest {
  private static final Set<String> OPEN_ROOMS = Set.of("", "shared", "platform");
  private static final String VAGUE =
      ".*(Utils?|Helper|Manager|Impl|Dto|DTO|Info|Data|Processor|Vo|VO)$";

  @Test
  void rooms_use_only_each_others_front_doors() {
    ApplicationModules.of(Safeconduct.class).verify();
  }

  @Test
  void every_room_stands_on_a_floor_and_calls_only_lower_ones() {
    var upwards = Compiled.CODE.stream()
        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
        .filter(it -> isForbidden(it.getOriginClass(), it.getTargetClass()))
        .map(it -> it.getDescription())
        .collect(Collectors.toSet());

    assertThat(Compiled.CODE.stream().map(House::room).filter(room -> !room.isEmpty()))
        .allMatch(House.FLOORS::containsKey);
    assertThat(upwards).isEmpty();
  }

  @Test
  void rooms_know_only_the_base_packages_of_shared_and_platform() {
    noClasses()
        .that(liveOutside("platform"))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.safeconduct.platform.*..")
        .check(Compiled.CODE);
  }

  @Test
  void the_topics_of_a_room_form_no_circle() {
    for (var room : House.FLOORS.keySet())
      slices()
          .matching("org.safeconduct." + room + ".(*)..")
          .should()
          .beFreeOfCycles()
          .allowEmptyShould(true)
          .check(Compiled.CODE);
  }

  @Test
  void every_page_says_what_kind_of_content_it_shows() {
    classes()
        .that()
        .areAnnotatedWith(Controller.class)
        .and()
        .areNotAssignableTo(ErrorController.class)
        .should()
        .beAnnotatedWith(Shows.class)
        .check(Compiled.CODE);
  }

  @Test
  void every_answer_to_a_program_says_what_kind_of_content_it_holds() {
    classes()
        .that()
        .areAnnotatedWith(RestController.class)
        .and()
        .haveSimpleNameEndingWith("Api")
        .should()
        .beAnnotatedWith(Shows.class)
        .check(Compiled.CODE);
  }

  @Test
  void the_ground_floor_knows_no_room() {
    noClasses()
        .that()
        .resideInAPackage("org.safeconduct.platform..")
        .should()
        .dependOnClassesThat(liveIn(House.FLOORS.keySet().stream()
            .filter(room -> !OPEN_ROOMS.contains(room))
            .collect(Collectors.toSet())))
        .check(Compiled.CODE);
  }

  @Test
  void the_shared_words_and_the_engine_know_no_framework() {
    noClasses()
        .that()
        .resideInAnyPackage("org.safeconduct.shared..", "org.safeconduct.engine..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.springframework..", "jakarta..", "tools.jackson..", "java.sql..")
        .check(Compiled.CODE);
  }

  @Test
  void nothing_looks_up_names_reaches_around_memory_or_trusts_certificates_by_itself() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "javax.naming..",
            "java.lang.foreign..",
            "sun.misc..",
            "jdk.internal..",
            "com.sun.jna..")
        .orShould()
        .dependOnClassesThat()
        .haveNameMatching("javax\\.net\\.ssl\\..*(TrustManager|HostnameVerifier).*")
        .check(Compiled.CODE);
  }

  @Test
  void names_say_what_a_class_is_for() {
    noClasses().should().haveNameMatching(VAGUE).check(Compiled.CODE);
  }

  @Test
  void screens_and_stores_stay_inside_their_room() {
    classes()
        .that()
        .areMetaAnnotatedWith(Controller.class)
        .or()
        .areMetaAnnotatedWith(Repository.class)
        .should()
        .bePackagePrivate()
        .check(Compiled.CODE);
  }

  @Test
  void screens_come_in_by_the_front_door() {
    noClasses()
        .that()
        .areMetaAnnotatedWith(Controller.class)
        .should()
        .dependOnClassesThat(DescribedPredicate.describe(
            "keep rows", type -> type.isMetaAnnotatedWith(Repository.class)))
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(JdbcClient.class)
        .check(Compiled.CODE);
  }

  @Test
  void time_comes_from_the_clock_that_was_given() {
    noClasses()
        .that()
        .doNotHaveSimpleName("TimeConfiguration")
        .should()
        .callMethodWhere(DescribedPredicate.describe(
            "read the time of the machine", HouseRulesTest::readsTheMachinesTime))
        .orShould()
        .callConstructor(java.util.Date.class)
        .check(Compiled.CODE);
  }

  @Test
  void what_spreadsheets_open_is_written_in_one_place_that_lets_no_formula_through() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.safeconduct.platform.exports")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("org.apache.commons.csv.CSVPrinter")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("org.dhatim.fastexcel.Workbook")
        .check(Compiled.CODE);
  }

  @Test
  void what_a_class_needs_is_given_to_its_constructor() {
    noFields().should().beAnnotatedWith(Autowired.class).check(Compiled.CODE);
  }

  @Test
  void every_package_says_what_may_be_null() {
    assertThat(Compiled.CODE.stream().map(JavaClass::getPackageName).distinct())
        .allSatisfy(name -> assertThat(Compiled.CODE.getPackage(name).tryGetPackageInfo())
            .as(name)
            .hasValueSatisfying(
                it -> assertThat(it.isAnnotatedWith("org.jspecify.annotations.NullMarked"))
                    .isTrue()));
  }

  private static boolean isForbidden(JavaClass from, JavaClass to) {
    var caller = House.room(from);
    var called = House.room(to);
    if (OPEN_ROOMS.contains(called) || caller.isEmpty() || caller.equals(called)) return false;
    return House.FLOORS.getOrDefault(called, 0) >= House.FLOORS.getOrDefault(caller, 0);
  }

  private static boolean readsTheMachinesTime(JavaMethodCall call) {
    CodeUnitCallTarget target = call.getTarget();
    var owner = target.getOwner();
    if (owner.isEquivalentTo(Clock.class)) return target.getName().startsWith("system");
    if (owner.isEquivalentTo(System.class)) return target.getName().equals("currentTimeMillis");
    return owner.getPackageName().equals("java.time")
        && target.getName().equals("now")
        && target.getRawParameterTypes().stream().noneMatch(it -> it.isEquivalentTo(Clock.class));
  }

  private static DescribedPredicate<JavaClass> liveOutside(String room) {
    return DescribedPredicate.describe(
        "live outside " + room, type -> !House.room(type).equals(room));
  }

  private static DescribedPredicate<JavaClass> liveIn(Set<String> rooms) {
    return DescribedPredicate.describe("live in a room", type -> rooms.contains(House.room(type)));
  }
}
