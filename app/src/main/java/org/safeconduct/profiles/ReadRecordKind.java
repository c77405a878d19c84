package org.safeconduct.profiles;

import java.util.Arrays;
import org.safeconduct.platform.NotFound;
import org.safeconduct.platform.RecordKind;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/// Reads the kind of a record from an address.
@Component
class ReadRecordKind implements Converter<String, RecordKind> {
  @Override
  public RecordKind convert(String key) {
    return Arrays.stream(RecordKind.values())
        .filter(it -> it.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new NotFound("kind of record", key));
  }
}
