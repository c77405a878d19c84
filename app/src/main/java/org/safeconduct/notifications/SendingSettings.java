package org.safeconduct.notifications;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How messages are sent: `safeconduct.mail.*`.
///
/// @param workers how many send at the same time, each over a line of its own
/// @param giveUpAfter how long a message is tried before it counts as failed
@ConfigurationProperties("safeconduct.mail")
record SendingSettings(
    @DefaultValue("4") int workers, @DefaultValue("24h") Duration giveUpAfter) {}
