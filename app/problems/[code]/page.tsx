import type { Metadata } from 'next';
import { NothingHere } from '#app/_components/page/nothing-here.tsx';
import { SiteHeader } from '#app/_components/page/site-header.tsx';
import { answerWithStatus } from '#app/_server/answer-status.ts';
import type { ErrorCode } from '#lib/errors.ts';
import { PROBLEM_KINDS } from '#lib/problem.ts';

type PageProps = { params: Promise<{ code: string }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { code } = await params;
  return isErrorCode(code) ? { title: PROBLEM_KINDS[code].title } : {};
}

/** What an error code of the API means and what to do; every problem document's `type` leads here. */
export default async function ProblemPage({ params }: PageProps) {
  const { code } = await params;
  if (!isErrorCode(code)) {
    answerWithStatus(404);
    return <NothingHere />;
  }
  const { status, title, advice } = PROBLEM_KINDS[code];
  return (
    <>
      <SiteHeader />
      <main id="main" tabIndex={-1} className="plain-page">
        <p className="plain-page-mark">
          {status} · {code}
        </p>
        <h1>{title}</h1>
        <p>{advice}</p>
      </main>
    </>
  );
}

function isErrorCode(code: string): code is ErrorCode {
  return Object.hasOwn(PROBLEM_KINDS, code);
}
