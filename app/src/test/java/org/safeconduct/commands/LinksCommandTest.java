package org.safeconduct.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safeconduct.platform.database.TestPostgres;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// `links rotate` on an installation that sent links already.
class LinksCommandTest {
  @TempDir
  Path folder;

  private final String database = TestPostgres.freshDatabase();
  private final JdbcClient jdbc = JdbcClient.create(new DriverManagerDataSource(database));

  @Test
  void new_keys_of_the_chosen_algorithm_stand_beside_the_earlier_ones() throws Exception {
    var secret = new byte[] {1, 2, 3, 4, 5, 6, 7, 8};
    jdbc.sql("""
            insert into crisis.link_key (number, secret, made_at)
            values (1, decode(repeat(encode(:secret, 'hex'), 4), 'hex'), now())
            """).param("secret", secret).update();

    var rotated = CommandProcess.run(
        folder,
        Map.of("DATABASE_URL", database, "SAFECONDUCT_ALGORITHM_LINKS", "sha3-256"),
        "links",
        "rotate",
        "--data",
        folder.toString());

    assertThat(rotated.lines()).last().asString().contains("new keys from now on: 2.");
    assertThat(rotated.code()).isZero();
    assertThat(keys("crisis")).isEqualTo("1 sha-256, 2 sha3-256");
    assertThat(keys("governance")).endsWith("2 sha3-256");
  }

  private String keys(String room) {
    return jdbc.sql("select string_agg(number || ' ' || algorithm, ', ' order by number) from "
            + room + ".link_key")
        .query(String.class)
        .single();
  }
}
