package org.safeconduct.commands;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.CannotStart;
import org.safeconduct.platform.InstallationMode;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// Starts the application on a data folder.
public final class Launch {
  private static final int MOST_PORTS = 65_535;

  /// Who would tell a failed start at length; [StartTrouble] says it in a sentence.
  private static final List<String> LOQUACIOUS = List.of(
      "org.springframework.boot.SpringApplication",
      "org.springframework.boot.diagnostics.LoggingFailureAnalysisReporter",
      "org.springframework.boot.web.server.servlet.context"
          + ".AnnotationConfigServletWebServerApplicationContext");

  private static Class<?> application = Launch.class;

  private Launch() {}

  /// Names the class that the application starts from; it lies above this room.
  static void use(Class<?> application) {
    Launch.application = application;
  }

  /// A server that answers on the port until it is stopped.
  ///
  /// @param mode what the data folder is for; its first start fixes it
  /// @param port 1 to 65535
  /// @param more settings of the application by name, which nothing outside overrides
  /// @throws CannotStart if there is no such port
  public static ConfigurableApplicationContext server(
      InstallationMode mode, Path data, int port, Map<String, ?> more) {
    if (port < 1 || port > MOST_PORTS)
      throw new CannotStart(
          "There is no port " + port + ". Choose one from 1 to 65535 with --port.");
    var settings = settings(mode, data);
    settings.put("server.port", port);
    settings.putAll(more);
    return start(settings);
  }

  /// The rooms without their jobs, for one command. Beside a running server it uses that
  /// server's database. Nothing outside this machine can reach it.
  static ConfigurableApplicationContext forOneCommand(@Nullable Path data) {
    var settings = settings(InstallationMode.COMMAND, existing(data));
    settings.put("server.port", 0);
    settings.put("server.address", "127.0.0.1");
    settings.put("safeconduct.jobs", false);
    settings.put("spring.modulith.events.republish-outstanding-events-on-restart", false);
    settings.put("spring.main.lazy-initialization", true);
    return start(settings);
  }

  private static ConfigurableApplicationContext start(Map<String, Object> settings) {
    var secrets = SecretFiles.source(System.getenv());
    return new SpringApplicationBuilder(application)
        .logStartupInfo(false)
        .initializers(it -> it.getEnvironment().getPropertySources().addFirst(secrets))
        .run(settings.entrySet().stream()
            .map(it -> "--" + it.getKey() + "=" + it.getValue())
            .toArray(String[]::new));
  }

  private static Map<String, Object> settings(InstallationMode mode, Path data) {
    var settings = new LinkedHashMap<String, Object>();
    settings.put("safeconduct.mode", mode.name().toLowerCase(java.util.Locale.ROOT));
    settings.put("safeconduct.data", data.toAbsolutePath());
    for (var logger : LOQUACIOUS) settings.put("logging.level." + logger, "off");
    return settings;
  }

  private static boolean namesDatabase(Map<String, String> environment) {
    return environment.containsKey("DATABASE_URL") || environment.containsKey("DATABASE_URL_FILE");
  }

  private static Path existing(@Nullable Path data) {
    if (namesDatabase(System.getenv())) return data == null ? Path.of("data") : data;
    if (data == null)
      data = Files.isDirectory(Path.of("data")) ? Path.of("data") : Path.of("demo-data");
    if (!Files.isDirectory(data.resolve("postgres")))
      throw new CannotStart("There is no Safeconduct data in " + data
          + ". Name the data folder with --data, or start ./safeconduct serve there.");
    return data;
  }
}
