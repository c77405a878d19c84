package org.safeconduct.commands;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.CannotStart;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.web.server.PortInUseException;

/// Says why a command failed, in a sentence or two with what to do next.
final class StartTrouble {
  private static final Map<String, String> VARIABLES = Map.of(
      "spring.mail.port", "SAFECONDUCT_SMTP_PORT must be a whole number, such as 25 or 587.");

  private StartTrouble() {}

  /// The words for a terminal. Of a failure that nobody foresaw the whole story goes to
  /// `failure.log` in the data folder.
  static String words(Throwable failure, Path data) {
    for (var cause = failure; cause != null; cause = cause.getCause())
      if (cause instanceof CannotStart said && said.getMessage() != null) return said.getMessage();
    for (var cause = failure; cause != null; cause = cause.getCause()) {
      var known = known(cause);
      if (known != null) return known;
    }
    return "It did not work: " + root(failure) + told(failure, data);
  }

  private static @Nullable String known(Throwable cause) {
    return switch (cause) {
      case PortInUseException it ->
        "Port " + it.getPort() + " is taken. Choose another one with --port.";
      case BindException it -> setting(it.getName().toString());
      case SQLException it -> database(it);
      default -> null;
    };
  }

  private static String setting(String name) {
    var words = VARIABLES.get(name);
    return words == null
        ? "The setting " + name + " cannot be read. Correct it and start again."
        : words;
  }

  /// By the class of the SQL state (PostgreSQL, appendix A).
  private static @Nullable String database(SQLException it) {
    var state = String.valueOf(it.getSQLState());
    if (state.startsWith("08"))
      return "The database does not answer (" + firstSentence(it) + "). Start it, or correct"
          + " DATABASE_URL.";
    if (state.startsWith("28") || state.startsWith("3D"))
      return "The database does not let us in (" + firstSentence(it) + "). Correct user, password"
          + " or name of the database in DATABASE_URL.";
    if (state.equals("42501"))
      return "The user of DATABASE_URL may not do what is needed (" + firstSentence(it)
          + "). Let it own the database and create roles.";
    return null;
  }

  private static String firstSentence(Throwable it) {
    return String.valueOf(it.getMessage())
        .replaceFirst("(?s)(\\.\\s|\\n).*", "")
        .replaceFirst("\\.$", "");
  }

  private static String root(Throwable failure) {
    var root = failure;
    while (root.getCause() != null) root = root.getCause();
    return root.getMessage() == null ? root.getClass().getSimpleName() : firstSentence(root);
  }

  private static String told(Throwable failure, Path data) {
    var file = data.resolve("failure.log");
    try (var out = new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
      failure.printStackTrace(out);
      return ". The whole story is in " + file + "; show it to whoever looks after Safeconduct.";
    } catch (IOException _) {
      return ". ./safeconduct doctor may say more.";
    }
  }
}
