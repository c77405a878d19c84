package org.safeconduct.briefing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which deliveries a list shows; what is `null` does not limit it.
public record DeliveryFilter(
    Delivery.@Nullable State state, @Nullable UUID schedule) {}
