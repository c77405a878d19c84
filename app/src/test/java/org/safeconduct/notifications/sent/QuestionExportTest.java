package org.safeconduct.notifications.sent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.safeconduct.TestMarking;
import org.safeconduct.notifications.MessagingTest;
import org.safeconduct.notifications.TestPeople;
import org.safeconduct.platform.AskedPage;
import org.safeconduct.platform.ExportFormat;
import org.safeconduct.platform.Sheet;
import org.safeconduct.platform.Sheets;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.http.ResponseEntity;

class QuestionExportTest extends MessagingTest {
  private final List<Sheet> taken = new ArrayList<>();

  @Test
  void an_export_holds_every_question() {
    var sent = new SentMessages(
        permissions,
        new JdbcAskedQuestions(jdbc),
        new JdbcSentMessages(jdbc),
        (deed, _, _) -> deeds.add(deed));
    var words = new StaticMessageSource();
    words.setUseCodeAsDefaultMessage(true);
    var sheets = new MessageSheets(
        this::take, new Sheets(words, currentUser, TestMarking.confidential(), clock));
    var pages = new MessagePages(sent, sheets, clock);
    var ann = TestPeople.people(1);
    for (int question = 0; question < 501; question++) ask(TestPeople.headcount(ann));

    currentUser.runAs(
        ANYBODY,
        () -> pages.exportQuestions(
            new AskedFilter(null, null),
            new AskedPage(null, null, null),
            ExportFormat.CSV,
            Locale.ENGLISH));

    assertThat(taken.getFirst().rows()).hasSize(501);
  }

  private <T> ResponseEntity<T> take(Sheet sheet, ExportFormat format, String fileName) {
    taken.add(sheet);
    return ResponseEntity.ok().build();
  }
}
