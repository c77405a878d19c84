package org.safeconduct;

import org.safeconduct.platform.database.TestPostgres;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// A journey test: the whole application on a port of its own, over a real PostgreSQL. All
/// journeys of a run share one application, so each makes the people and alerts that it needs
/// and looks only at those.
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    classes = Safeconduct.class)
public abstract class JourneyTest {
  @DynamicPropertySource
  static void database(DynamicPropertyRegistry registry) {
    registry.add("safeconduct.database-url", Fresh::url);
    registry.add("safeconduct.data", () -> "target/data");
  }

  private static final class Fresh {
    private static final String URL = TestPostgres.freshDatabase();

    static String url() {
      return URL;
    }
  }
}
