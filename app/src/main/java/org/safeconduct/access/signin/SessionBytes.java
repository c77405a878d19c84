package org.safeconduct.access.signin;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InvalidClassException;
import java.io.ObjectInputFilter;
import java.io.ObjectOutputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.ConfigurableObjectInputStream;

/// What a session remembers, as bytes. What another version wrote and this one cannot read counts
/// as forgotten: somebody signs in once more, and nobody sees an error page. Only classes of the
/// platform are read.
final class SessionBytes {
  private static final Logger LOG = LoggerFactory.getLogger(SessionBytes.class);
  private static final ObjectInputFilter OURS = ObjectInputFilter.Config.createFilter(
      "maxdepth=40;java.**;org.springframework.**;org.safeconduct.**;!*");

  private SessionBytes() {}

  static byte[] write(Object value) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new ObjectOutputStream(bytes)) {
      out.writeObject(value);
    } catch (IOException unwritable) {
      LOG.error("A session cannot remember what cannot be written: {}", unwritable.getMessage());
      return new byte[0];
    }
    return bytes.toByteArray();
  }

  static @Nullable Object read(byte[] bytes) {
    if (bytes.length == 0) return null;
    try (var in = new ConfigurableObjectInputStream(
        new ByteArrayInputStream(bytes), SessionBytes.class.getClassLoader())) {
      in.setObjectInputFilter(OURS);
      return in.readObject();
    } catch (InvalidClassException | ClassNotFoundException foreign) {
      LOG.info("A session remembers what this version does not know: {}", foreign.getMessage());
      return null;
    } catch (IOException unreadable) {
      LOG.warn("A session cannot be read: {}", unreadable.getMessage());
      return null;
    }
  }
}
