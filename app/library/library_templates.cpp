// The library's templates for exports: files beside it, read and written in the pool.

#include "base/when_done.h"
#include "library/export_templates.h"
#include "library/library.h"

#include <QThreadPool>
#include <QtConcurrentRun>

QFuture<std::vector<TemplateRow>> Library::templates()
{
    return finishedOn(this, QtConcurrent::run(m_pool.get(), [path = m_path] { //
                          return exportTemplates(templateFolder(path));
                      }));
}

QFuture<Result<QString>> Library::templateSource(const QString &name)
{
    return finishedOn(this, QtConcurrent::run(m_pool.get(), [path = m_path, name] {
                          return ::templateSource(templateFolder(path), name);
                      }));
}

QFuture<Result<>> Library::saveTemplate(const QString &name, const QString &source)
{
    return finishedOn(this, QtConcurrent::run(m_pool.get(), [path = m_path, name, source] {
                          return ::saveTemplate(templateFolder(path), name, source);
                      }));
}

QFuture<Result<>> Library::removeTemplate(const QString &name)
{
    return finishedOn(this, QtConcurrent::run(m_pool.get(), [path = m_path, name] {
                          return ::removeTemplate(templateFolder(path), name);
                      }));
}
