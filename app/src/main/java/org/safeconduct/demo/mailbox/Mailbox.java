package org.safeconduct.demo.mailbox;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import org.safeconduct.platform.Page;
import org.safeconduct.platform.PageRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// All mails of the demo, each in a file of its own, and a list of them in memory.
class Mailbox {
  private static final Logger LOG = LoggerFactory.getLogger(Mailbox.class);

  private final Path folder;
  private final Clock clock;
  private final AtomicLong number = new AtomicLong();
  private final ConcurrentSkipListMap<MailId, KeptMail> list = new ConcurrentSkipListMap<>();
  private volatile boolean complete;

  /// @param folder of the mails; made when missing
  Mailbox(Path folder, Clock clock) {
    this.folder = folder;
    this.clock = clock;
  }

  /// Lists the mails that are there from before, newest first; takes about a second for 30,000.
  void readFolder() {
    try {
      Files.createDirectories(folder);
      try (var files = Files.walk(folder, 2)) {
        files
            .filter(it -> it.toString().endsWith(".eml"))
            .sorted((one, other) -> other.compareTo(one))
            .forEach(this::readFile);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The mails in " + folder + " cannot be read", e);
    } finally {
      complete = true;
    }
  }

  /// Keeps a mail: when this returns, it is whole on disk and in the list.
  KeptMail keep(byte[] mail) throws IOException {
    var id = MailId.at(clock.instant(), number.incrementAndGet());
    var file = folder.resolve(id.file());
    var kept = MailFile.list(id, new ByteArrayInputStream(mail), mail.length);
    var unfinished = file.resolveSibling(id + ".part");
    Files.createDirectories(file.getParent());
    Files.write(unfinished, mail);
    Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    list.put(id, kept);
    return kept;
  }

  /// The mails whose recipient and subject hold these texts, newest first.
  Page<KeptMail> list(String recipient, String subject, PageRequest request) {
    var matching = list.descendingMap().values().stream()
        .filter(it -> it.matches(recipient, subject))
        .toList();
    var rows = matching.stream().skip(request.offset()).limit(request.size()).toList();
    return new Page<>(rows, request.page(), request.size(), matching.size());
  }

  /// Opens one.
  Optional<OpenMail> open(MailId id) {
    var listed = list.get(id);
    if (listed == null) return Optional.empty();
    try (var mail = Files.newInputStream(folder.resolve(id.file()))) {
      return Optional.of(MailFile.open(listed, mail));
    } catch (IOException e) {
      throw new UncheckedIOException("The mail " + id + " cannot be read", e);
    }
  }

  int size() {
    return list.size();
  }

  /// Whether the mails from before are all listed.
  boolean isComplete() {
    return complete;
  }

  private void readFile(Path file) {
    try (var mail = Files.newInputStream(file)) {
      var id = MailId.ofFile(file);
      list.putIfAbsent(id, MailFile.list(id, mail, Files.size(file)));
    } catch (IOException | IllegalArgumentException foreign) {
      LOG.warn("{} is not a mail of this demo and is not listed", file);
    }
  }
}
