package org.safeconduct.commands;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class CommandWordsTest {
  @Test
  void a_server_without_mail_says_so_and_what_to_set() {
    assertThat(ServeCommand.greeting("http://localhost:8080", ""))
        .contains("8080", "Nobody can be written to", "SAFECONDUCT_SMTP_HOST");
    assertThat(ServeCommand.greeting("http://localhost:8080", "mail.example.org"))
        .doesNotContain("Nobody");
  }

  @Test
  void the_help_tells_of_what_is_in_other_jars_too() {
    assertThat(new CommandLine(new CommandLineStart()).getUsageMessage())
        .contains("./safeconduct demo", "./safeconduct bench --help");
  }

  @Test
  void a_command_of_another_jar_on_the_class_path_is_found() {
    assertThat(new CommandLine(new CommandLineStart()).getSubcommands()).doesNotContainKey("demo");
    assertThat(CommandLineStart.line().getSubcommands()).containsKeys("serve", "demo");
  }

  @Test
  void the_doctor_says_what_its_exit_code_counts_and_whose_settings_it_goes_by() {
    var help = new CommandLine(new DoctorCommand()).getUsageMessage().replaceAll("\\s+", " ");

    assertThat(help).contains("“look at” is advice and ends with 0", "settings of the shell");
  }
}
