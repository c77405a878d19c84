package org.safeconduct.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.safeconduct.platform.VirusScan;
import org.springframework.web.multipart.MultipartFile;

/// Files of people go past the virus scanner: who reads one, and who hands one out, is known.
class HouseUploadsTest {
  /// They ask the scanner, or [LIST] asks it for them.
  private static final Set<String> SCANNED = Set.of("LetterFiles", "ImportScreens", "ImportApi");

  private static final String LIST = "ListImports";

  /// They keep no file that is handed out as it came, or ask when it is handed out.
  private static final Set<String> READ_WITHOUT = Set.of("BoundaryReader", "IntakePages");

  @Test
  void a_file_of_a_form_is_read_where_the_virus_scanner_looks_at_it() {
    noClasses()
        .that(areNot(SCANNED))
        .and(areNot(READ_WITHOUT))
        .should()
        .callMethodWhere(reads())
        .check(Compiled.CODE);
    for (var reader : SCANNED)
      assertThat(Compiled.CODE.stream()
              .filter(it -> it.getSimpleName().equals(reader))
              .flatMap(it -> it.getMethodCallsFromSelf().stream())
              .filter(reads()))
          .as(reader)
          .isNotEmpty();
    asks("governance.posts.LetterFiles");
    asks("people.lists." + LIST);
    noClasses()
        .that(areNot(Set.of(LIST)))
        .should()
        .callMethodWhere(calls("ListBytes", "read"))
        .check(Compiled.CODE);
  }

  @Test
  void what_came_as_a_file_is_handed_out_where_the_virus_scanner_looks_at_it() {
    noClasses()
        .that(areNot(Set.of("LetterFiles", "JdbcLetters", "ReplyRows", "LetterFile")))
        .should()
        .callMethodWhere(calls("LetterFile", "content"))
        .check(Compiled.CODE);
    asks("alerts.AlertPages");
    noClasses()
        .that(areNot(Set.of("AlertPages", "AlertDesk")))
        .should()
        .callMethodWhere(calls("AlertDesk", "document"))
        .check(Compiled.CODE);
  }

  private static void asks(String name) {
    classes()
        .that()
        .haveFullyQualifiedName("org.safeconduct." + name)
        .should()
        .dependOnClassesThat()
        .areAssignableTo(VirusScan.class)
        .check(Compiled.CODE);
  }

  private static DescribedPredicate<JavaClass> areNot(Set<String> names) {
    return DescribedPredicate.describe(
        "are none of " + names, type -> !names.contains(type.getSimpleName()));
  }

  private static DescribedPredicate<JavaMethodCall> reads() {
    return DescribedPredicate.describe(
        "read a file of a form",
        call -> call.getTargetOwner().isAssignableTo(MultipartFile.class)
            && Set.of("getBytes", "getInputStream", "getResource", "transferTo")
                .contains(call.getName()));
  }

  private static DescribedPredicate<JavaMethodCall> calls(String owner, String name) {
    return DescribedPredicate.describe(
        "call " + owner + "." + name,
        call -> call.getTargetOwner().getSimpleName().equals(owner)
            && call.getName().equals(name));
  }
}
