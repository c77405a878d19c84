package org.safeconduct;

import org.safeconduct.commands.CommandLineStart;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;

/// Starts Safeconduct.
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@Modulithic(sharedModules = {"shared", "platform"})
public class Safeconduct {
  /// The command line; see `./safeconduct --help`.
  public static void main(String[] args) {
    int code = CommandLineStart.run(Safeconduct.class, args);
    if (code != 0) System.exit(code);
  }
}
