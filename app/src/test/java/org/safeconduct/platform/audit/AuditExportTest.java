package org.safeconduct.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.safeconduct.DatabaseTest;
import org.safeconduct.TestMarking;
import org.safeconduct.TestPermissions;
import org.safeconduct.platform.ExportFormat;
import org.safeconduct.platform.NamedRecords;
import org.safeconduct.platform.RecordNames;
import org.safeconduct.platform.Sheet;
import org.safeconduct.platform.Sheets;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

class AuditExportTest extends DatabaseTest {
  private final List<Sheet> taken = new ArrayList<>();

  @Test
  void an_export_holds_each_row_once_and_leaves_one_row() {
    var clock = Clock.systemUTC();
    var trail = AuditFixture.trail(jdbc, currentUser, clock);
    var words = new StaticMessageSource();
    words.setUseCodeAsDefaultMessage(true);
    var permissions = new TestPermissions(currentUser);
    var log = new AuditLog(permissions, new JdbcAuditEntries(jdbc), trail);
    var nameless =
        new NamedRecords(new StaticListableBeanFactory().getBeanProvider(RecordNames.class));
    var pages = new AuditPages(
        log,
        new AuditSearches(permissions, nameless),
        new DetailReader(JsonMapper.shared()),
        this::take,
        new Sheets(words, currentUser, TestMarking.confidential(), clock));

    currentUser.runAs(ANYBODY, () -> {
      for (int row = 0; row < 1_200; row++) trail.record("test.deed", "", Map.of());
      pages.export(AuditFilter.ALL, null, ExportFormat.CSV);
    });

    assertThat(taken.getFirst().rows())
        .extracting(it -> (Object) it.getFirst())
        .containsExactlyElementsOf(LongStream.rangeClosed(1, 1_200)
            .mapToObj(it -> (Object) (1_201 - it))
            .toList());
    assertThat(jdbc.sql("select count(*) from platform.audit_entry where deed <> 'test.deed'")
            .query(Integer.class)
            .single())
        .isEqualTo(1);
  }

  private <T> ResponseEntity<T> take(Sheet sheet, ExportFormat format, String fileName) {
    taken.add(sheet);
    return ResponseEntity.ok().build();
  }
}
