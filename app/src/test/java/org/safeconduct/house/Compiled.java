package org.safeconduct.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/// The product as it was compiled. Reading it takes seconds: only rules that look at it do so.
final class Compiled {
  static final JavaClasses CODE = new ClassFileImporter()
      .withImportOption(new ImportOption.DoNotIncludeTests())
      .importPackages("org.safeconduct");

  private Compiled() {}
}
