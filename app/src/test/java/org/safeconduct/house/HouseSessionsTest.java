package org.safeconduct.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.LocalVariable;
import java.lang.constant.ClassDesc;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What is put into a session, or is to be shown after the next redirect, is written as bytes: a
/// form that cannot be written is forgotten, and with it what somebody typed. Read off the compiled
/// code: of what type is the last thing that is handed over?
class HouseSessionsTest {
  private static final Set<String> KEEPING = Set.of("addFlashAttribute");
  private static final String SESSION = "HttpSession";

  @Test
  void whatever_a_session_keeps_can_be_written() {
    var kept = classes().flatMap(HouseSessionsTest::kept).distinct().toList();

    assertThat(kept).contains("org.safeconduct.crisis.board.WalkInForm", "java.lang.String");
    assertThat(kept.stream().filter(it -> !canBeWritten(it))).isEmpty();
  }

  @Test
  void a_form_that_cannot_be_written_is_noticed() {
    assertThat(canBeWritten(Unwritable.class.getName())).isFalse();
    assertThat(canBeWritten(HalfWritable.class.getName())).isFalse();
    assertThat(kept(Path.of(
            "target/test-classes/org/safeconduct/house/" + "HouseSessionsTest$Forgetting.class")))
        .containsExactly(Unwritable.class.getName());
  }

  private static Stream<Path> classes() {
    try (var files = Files.walk(Path.of("target/classes/org/safeconduct"))) {
      return files.filter(it -> it.toString().endsWith(".class")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The types of all that a class hands over to a session.
  private static Stream<String> kept(Path file) {
    try {
      return ClassFile.of().parse(file).methods().stream()
          .flatMap(it -> it.code().stream())
          .flatMap(HouseSessionsTest::kept);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<String> kept(CodeModel code) {
    var types = new ArrayList<String>();
    Instruction before = null;
    for (CodeElement element : code) {
      if (element instanceof InvokeInstruction call && keeps(call) && before != null)
        type(before, code)
            .filter(it -> !it.isPrimitive())
            .map(HouseSessionsTest::name)
            .forEach(types::add);
      if (element instanceof Instruction instruction) before = instruction;
    }
    return types.stream();
  }

  private static boolean keeps(InvokeInstruction call) {
    var name = call.name().stringValue();
    return KEEPING.contains(name)
        || name.equals("setAttribute") && call.owner().asInternalName().endsWith(SESSION);
  }

  private static Stream<ClassDesc> type(Instruction last, CodeModel code) {
    return switch (last) {
      case InvokeInstruction call
      when call.name().equalsString("<init>") -> Stream.of(call.owner().asSymbol());
      case InvokeInstruction call -> Stream.of(call.typeSymbol().returnType());
      case FieldInstruction field -> Stream.of(field.typeSymbol());
      case LoadInstruction load ->
        code.elementStream()
            .filter(LocalVariable.class::isInstance)
            .map(LocalVariable.class::cast)
            .filter(it -> it.slot() == load.slot())
            .map(LocalVariable::typeSymbol);
      default -> Stream.of();
    };
  }

  private static String name(ClassDesc type) {
    return type.descriptorString().replaceFirst("^L", "").replace(";", "").replace('/', '.');
  }

  private static boolean canBeWritten(String name) {
    if (!name.startsWith("org.safeconduct.")) return true;
    try {
      return canBeWritten(Class.forName(name));
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean canBeWritten(Class<?> type) {
    if (!type.getName().startsWith("org.safeconduct.") || type.isEnum()) return true;
    return Serializable.class.isAssignableFrom(type)
        && (!type.isRecord()
            || Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getGenericType)
                .flatMap(HouseSessionsTest::parts)
                .allMatch(HouseSessionsTest::canBeWritten));
  }

  private static Stream<Class<?>> parts(Type type) {
    return switch (type) {
      case Class<?> one -> Stream.of(one);
      case ParameterizedType many ->
        Stream.concat(
            parts(many.getRawType()),
            Arrays.stream(many.getActualTypeArguments()).flatMap(HouseSessionsTest::parts));
      default -> Stream.of();
    };
  }

  private record Unwritable(String typed) {}

  private record HalfWritable(List<Unwritable> typed) implements Serializable {}

  private static final class Forgetting {
    void keep(
        Unwritable form, org.springframework.web.servlet.mvc.support.RedirectAttributes next) {
      next.addFlashAttribute("typed", form);
    }
  }
}
