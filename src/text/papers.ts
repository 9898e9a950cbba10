/** Texts that people have to hand in or to hold, and like to have written for them; on folded words. */
export const PAPER =
  /心得|体会(?!到)|感悟|感想|[观读]后感|发言(?:稿|提纲|材料|词)|讲话稿?|讲稿|演讲|主持[词稿]|致辞|汇报(?:稿|材料)?|总结|小结|申请书?|对照检查|检查材料|检讨书?|剖析(?:材料)?|自我(?:评价|鉴定|批评|介绍)|事迹|简报|新闻稿?|通讯稿|宣传稿|推文|文案|美篇|方案|计划书|(?:学习|工作|年度|活动)计划|预案|提纲|通知|公告|倡议书|承诺书|挂图|祝福语?|请示|稿子|文稿|文章|作文|征文|诗(?!词大会)|试[题卷]|[道个]题|史题|问答题|ppt|课件|简历|请假条|感谢信|介绍信/g;
/** Too many things are called so to tell by itself. */
export const SOME_PAPER = /材料|资料|报告|名册|花名册|名单|表格|稿|题/;
