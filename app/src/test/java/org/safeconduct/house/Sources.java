package org.safeconduct.house;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/// Java sources as syntax trees, for the rules that byte code cannot tell.
final class Sources {
  /// A parsed file.
  record Source(String name, String text, CompilationUnitTree unit, SourcePositions positions) {
    long lines() {
      return text.lines().count();
    }

    long lines(Tree tree) {
      return line(positions.getEndPosition(unit, tree)) - firstLine(tree) + 1;
    }

    String at(Tree tree) {
      return name + ":" + firstLine(tree);
    }

    /// Shows every class, record, interface and enum of the file.
    void eachType(BiConsumer<Source, ClassTree> taker) {
      new TreePathScanner<Void, Void>() {
        @Override
        public Void visitClass(ClassTree type, Void nothing) {
          taker.accept(Source.this, type);
          return super.visitClass(type, nothing);
        }
      }.scan(unit, null);
    }

    private long firstLine(Tree tree) {
      return line(positions.getStartPosition(unit, tree));
    }

    private long line(long position) {
      return unit.getLineMap().getLineNumber(position);
    }
  }

  private static final Pattern PRODUCT = Pattern.compile("(engine|app)/src/main/java/");

  private static SoftReference<List<Source>> parsed = new SoftReference<>(null);

  private Sources() {}

  /// All Java files of the product.
  static List<Source> main() {
    return all().stream()
        .filter(source -> PRODUCT.matcher(source.name()).lookingAt())
        .toList();
  }

  /// All Java files, tests and tools included; parsed once.
  static synchronized List<Source> all() {
    var known = parsed.get();
    if (known != null) return known;
    var sources = List.copyOf(parse(files("engine/src", "app/src", "bench/src", "e2e/src")));
    parsed = new SoftReference<>(sources);
    return sources;
  }

  /// One file that exists only here.
  static Source of(String text) {
    return parse(List.of(new TextFile("Sample.java", text))).getFirst();
  }

  /// Files below a folder whose name ends like this.
  static List<Path> files(Path folder, String end) {
    if (!Files.isDirectory(folder)) return List.of();
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.filter(path -> path.toString().endsWith(end)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<TextFile> files(String... folders) {
    return Stream.of(folders)
        .flatMap(folder -> files(House.ROOT.resolve(folder), ".java").stream())
        .map(path -> new TextFile(House.ROOT.relativize(path).toString(), read(path)))
        .toList();
  }

  private static List<Source> parse(List<TextFile> files) {
    var compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
    var task = (JavacTask) compiler.getTask(null, null, null, null, null, files);
    var positions = Trees.instance(task).getSourcePositions();
    var byAddress = files.stream().collect(Collectors.toMap(TextFile::toUri, Function.identity()));
    var sources = new ArrayList<Source>();
    try {
      for (var unit : task.parse()) {
        var file = byAddress.get(unit.getSourceFile().toUri());
        sources.add(new Source(file.path, file.text, unit, positions));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return sources;
  }

  private static final class TextFile extends SimpleJavaFileObject {
    private final String path;
    private final String text;

    TextFile(String path, String text) {
      super(URI.create("string:///" + path), JavaFileObject.Kind.SOURCE);
      this.path = path;
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
