package org.safeconduct.platform.layout;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.dialect.AbstractDialect;
import org.thymeleaf.dialect.IExpressionObjectDialect;
import org.thymeleaf.expression.IExpressionObjectFactory;

/// Gives every template `#shell`, `#display`, `#words`, `#times` and `#links`. (Thymeleaf
/// forbids beans by `@name` in attributes.)
@Component
class PageDialect extends AbstractDialect implements IExpressionObjectDialect {
  private final Map<String, Object> objects;

  PageDialect(PageShell shell, Display display, PageWords words, PageTimes times, PageLinks links) {
    super("page");
    objects =
        Map.of("shell", shell, "display", display, "words", words, "times", times, "links", links);
  }

  @Override
  public IExpressionObjectFactory getExpressionObjectFactory() {
    return new IExpressionObjectFactory() {
      @Override
      public Set<String> getAllExpressionObjectNames() {
        return objects.keySet();
      }

      @Override
      public @Nullable Object buildObject(IExpressionContext context, String name) {
        return objects.get(name);
      }

      @Override
      public boolean isCacheable(String name) {
        return true;
      }
    };
  }
}
