package org.safeconduct.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.junit.jupiter.api.Test;
import org.safeconduct.house.Sources.Source;

/// How large things may grow before they are cut in two.
class HouseSizesTest {
  private static final int FILE = 400;
  private static final int METHOD = 40;
  private static final int PARAMETERS = 7;
  private static final int COMPONENTS = 10;
  private static final int NEEDS = 8;
  private static final int TEMPLATE = 200;

  @Test
  void no_java_file_and_no_part_of_it_grows_too_large() {
    assertThat(Sources.all()).flatExtracting(HouseSizesTest::tooLarge).isEmpty();
  }

  @Test
  void no_template_and_no_script_grows_too_large() {
    var resources = House.ROOT.resolve("app/src/main/resources");
    var templates = Sources.files(resources.resolve("templates"), ".html");
    var scripts = Sources.files(resources.resolve("static/js"), ".js");

    assertThat(longer(templates, TEMPLATE)).isEmpty();
    assertThat(longer(scripts, FILE)).isEmpty();
  }

  @Test
  void what_grew_too_large_is_noticed() {
    var longMethod = "class A { void a() {" + "\n".repeat(METHOD) + "} }";
    var manyParameters = "class A { void a(int a,int b,int c,int d,int e,int f,int g,int h) {} }";
    var wideRecord =
        "record A(int a,int b,int c,int d,int e,int f,int g,int h,int i,int j,int k) {}";
    var needy = "class A { A(int a,int b,int c,int d,int e,int f,int g,int h,int i) {} }";

    assertThat(tooLarge(Sources.of("\n".repeat(FILE + 1)))).hasSize(1);
    assertThat(tooLarge(Sources.of(longMethod))).containsExactly("Sample.java:1 a is 41 lines");
    assertThat(tooLarge(Sources.of(manyParameters)))
        .containsExactly("Sample.java:1 a takes 8 parameters");
    assertThat(tooLarge(Sources.of(wideRecord)))
        .containsExactly("Sample.java:1 A has 11 components");
    assertThat(tooLarge(Sources.of(needy))).containsExactly("Sample.java:1 A needs 9 things");
  }

  private static List<String> tooLarge(Source source) {
    var found = new ArrayList<String>();
    if (source.lines() > FILE) found.add(source.name() + " is " + source.lines() + " lines");
    source.eachType((file, type) -> {
      components(file, type, found);
      for (var member : type.getMembers())
        if (member instanceof MethodTree method) method(file, type, method, found);
    });
    return found;
  }

  private static void components(Source file, ClassTree type, List<String> found) {
    if (type.getKind() != Tree.Kind.RECORD) return;
    var components = type.getMembers().stream()
        .filter(VariableTree.class::isInstance)
        .map(VariableTree.class::cast)
        .filter(it -> !it.getModifiers().getFlags().contains(Modifier.STATIC))
        .count();
    if (components > COMPONENTS)
      found.add(file.at(type) + " " + type.getSimpleName() + " has " + components + " components");
  }

  private static void method(Source file, ClassTree type, MethodTree method, List<String> found) {
    var isConstructor = method.getReturnType() == null;
    var count = method.getParameters().size();
    var lines = method.getBody() == null ? 0 : file.lines(method.getBody());
    if (lines > METHOD)
      found.add(file.at(method) + " " + name(type, method) + " is " + lines + " lines");
    if (isConstructor && type.getKind() != Tree.Kind.RECORD && count > NEEDS)
      found.add(file.at(method) + " " + name(type, method) + " needs " + count + " things");
    if (!isConstructor && count > PARAMETERS && !overrides(method))
      found.add(file.at(method) + " " + name(type, method) + " takes " + count + " parameters");
  }

  /// Whose parameters somebody else chose.
  private static boolean overrides(MethodTree method) {
    return method.getModifiers().getAnnotations().stream()
        .anyMatch(it -> it.getAnnotationType().toString().equals("Override"));
  }

  private static String name(ClassTree type, MethodTree method) {
    return method.getReturnType() == null
        ? type.getSimpleName().toString()
        : method.getName().toString();
  }

  private static List<String> longer(List<Path> files, int most) {
    return files.stream()
        .filter(it -> Sources.read(it).lines().count() > most)
        .map(it -> House.ROOT.relativize(it).toString())
        .toList();
  }
}
