package org.safeconduct.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Says what kind of content the pages and files of a controller, or of one method of it, hold, so
/// that they are marked with its label.
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Shows {
  /// The kind of content.
  Content value();

  /// Of a page about one record: what kind of record; its id is the path variable `id`.
  RecordKind[] one() default {};
}
