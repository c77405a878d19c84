package org.safeconduct;

import org.safeconduct.commands.CommandLineStart;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;

/// Starts Safeconduct.
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@Modulithic(sharedModules = {"shared", "platform"})
public class Safeconduct {
  private static final String CARRIERS = "jdk.virtualThreadScheduler.parallelism";

  /// The command line; see `./safeconduct --help`.
  public static void main(String[] args) {
    letShortWorkThrough();
    int code = CommandLineStart.run(Safeconduct.class, args);
    if (code != 0) System.exit(code);
  }

  /// Virtual threads are not interrupted while they compute. With as many carriers as processors,
  /// a few long computations would keep everybody waiting who reads a row or writes an answer;
  /// with more, the operating system shares the processors out.
  private static void letShortWorkThrough() {
    int carriers = 4 * Runtime.getRuntime().availableProcessors();
    if (System.getProperty(CARRIERS) == null) System.setProperty(CARRIERS, "" + carriers);
  }
}
