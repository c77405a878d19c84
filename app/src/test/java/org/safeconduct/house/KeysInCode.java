package org.safeconduct.house;

import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.util.TreeScanner;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.safeconduct.house.Sources.Source;

/// Finds the message keys that Java code says outright. What looks like a key but is the name of
/// a deed (`audit.record`), of news (`live.publish`) or of a change table is left out.
final class KeysInCode extends TreeScanner<Void, Void> {
  private static final Set<String> NOT_WORDS = Set.of("record", "publish", "subscribe");
  private static final Pattern KEY = Pattern.compile("([a-z]+)(\\.[a-zA-Z0-9-]+)+");

  private final Source source;
  private final Set<String> rooms;
  private final Map<String, String> found = new TreeMap<>();

  private KeysInCode(Source source, Set<String> rooms) {
    this.source = source;
    this.rooms = rooms;
  }

  /// Keys, and where each stands.
  static Map<String, String> of(Source source, Set<String> rooms) {
    var keys = new KeysInCode(source, rooms);
    keys.scan(source.unit(), null);
    return keys.found;
  }

  @Override
  public Void visitLiteral(LiteralTree literal, Void nothing) {
    if (literal.getValue() instanceof String text) {
      var key = KEY.matcher(text);
      if (key.matches() && rooms.contains(key.group(1))) found.put(text, source.at(literal));
    }
    return null;
  }

  @Override
  public Void visitNewClass(NewClassTree created, Void nothing) {
    var isTable = created.getIdentifier().toString().equals("ChangeTable");
    return isTable ? null : super.visitNewClass(created, nothing);
  }

  @Override
  public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
    var isOther = call.getMethodSelect() instanceof MemberSelectTree method
        && NOT_WORDS.contains(method.getIdentifier().toString());
    return isOther ? null : super.visitMethodInvocation(call, nothing);
  }
}
