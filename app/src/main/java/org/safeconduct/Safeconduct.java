package org.safeconduct;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/// Starts Safeconduct.
@SpringBootApplication
@Modulithic(sharedModules = {"shared", "platform"})
public class Safeconduct {
  /// The command line; see `./safeconduct --help`.
  public static void main(String[] args) {
    SpringApplication.run(Safeconduct.class, args);
  }
}
