package org.safeconduct;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class Safeconduct {
  public static void main(String[] args) {
    SpringApplication.run(Safeconduct.class, args);
  }
}
